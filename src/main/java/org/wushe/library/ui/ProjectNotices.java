package org.wushe.library.ui;

import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.ProjectFilter;
import org.wushe.library.Projects;
import org.wushe.ui.NoticeSource;

/** Projects that wait for the person's review. */
@Component
class ProjectNotices implements NoticeSource {

	private static final ProjectFilter SUBMITTED = new ProjectFilter("", null, EntryStatus.SUBMITTED, null);

	private final Projects projects;

	private final ProjectWords words;

	ProjectNotices(Projects projects, ProjectWords words) {
		this.projects = projects;
		this.words = words;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (!access.allows(Operation.REVIEW_PROJECT)) {
			return new Notices(0, List.of());
		}
		return new Notices(this.projects.count(access, SUBMITTED),
				this.projects.list(access, SUBMITTED, 0, limit)
					.stream()
					.map(project -> notice(access, project))
					.toList());
	}

	private Notice notice(Access access, Project project) {
		return new Notice(this.words.look(project.status()), project.plan().title(),
				this.words.keeper(access, project.plan()), project.updatedAt(), ProjectsScreen.path(project));
	}

}
