package org.wushe.library.ui;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.Project;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ProjectSearch;
import org.wushe.ui.Glyph;
import org.wushe.ui.SearchSource;

/** Projects in the search of the header, for those who open their pages. */
@Component
@Order(27)
class ProjectSearchSource implements SearchSource {

	private final ProjectSearch search;

	private final ProjectWords words;

	ProjectSearchSource(ProjectSearch search, ProjectWords words) {
		this.search = search;
		this.words = words;
	}

	@Override
	public String kind() {
		return "library.projects";
	}

	@Override
	public List<Hit> search(Access access, String words, int limit) {
		if (!access.allows(Operation.KEEP_PROJECT)) {
			return List.of();
		}
		return this.search.search(access, ProjectFilter.ALL.withText(words), 0, limit)
			.hits()
			.stream()
			.map(hit -> hit(access, hit.project()))
			.toList();
	}

	private Hit hit(Access access, Project project) {
		return new Hit(Glyph.PROJECTS, project.plan().title(), this.words.keeper(access, project.plan()),
				ProjectsScreen.path(project));
	}

}
