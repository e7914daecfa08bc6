package org.wushe.library.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.Project;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ProjectHits;
import org.wushe.library.ProjectSearch;
import org.wushe.ui.Glyph;
import org.wushe.ui.SearchSource;

/** Projects in the search of the header, for those who open their pages. */
@Component
@Order(27)
class ProjectSearchSource implements SearchSource {

	private final ProjectSearch search;

	private final ProjectWords words;

	private final OfferingWords offeringWords;

	ProjectSearchSource(ProjectSearch search, ProjectWords words, OfferingWords offeringWords) {
		this.search = search;
		this.words = words;
		this.offeringWords = offeringWords;
	}

	@Override
	public String kind() {
		return "library.projects";
	}

	@Override
	public Found search(Access access, String words, int limit) {
		if (!access.allows(Operation.KEEP_PROJECT)) {
			return Found.NOTHING;
		}
		ProjectHits found = this.search.search(access, ProjectFilter.ALL.withText(words), 0, limit);
		return new Found(found.hits().stream().map(hit -> hit(access, hit.project())).toList(),
				this.offeringWords.basis(found.basis(), found.readAs()));
	}

	private Hit hit(Access access, Project project) {
		return new Hit(Glyph.PROJECTS, project.plan().title(), this.words.keeper(access, project.plan()),
				ProjectsScreen.path(project));
	}

}
