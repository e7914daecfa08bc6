package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.Lookup.Shelf;
import org.wushe.library.Lookup.Sought;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.search.Found;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.ProjectReader;
import org.wushe.library.search.SearchText;

/** Finds projects: what is published, and what the person keeps or reviews. */
@Service
public class ProjectSearch {

	private static final Logger log = LoggerFactory.getLogger(ProjectSearch.class);

	private final ProjectReader reader;

	private final Projects projects;

	private final ProjectRepository repository;

	private final Lookup lookup;

	ProjectSearch(ProjectReader reader, Projects projects, ProjectRepository repository, Lookup lookup) {
		this.reader = reader;
		this.projects = projects;
		this.repository = repository;
		this.lookup = lookup;
	}

	/**
	 * The projects that fit, found by their words as offerings are, see
	 * {@link OfferingSearch#search}. Whoever types no words reads the list of the
	 * database, the newest change first: one's own change is there at once.
	 * @param offset 0 to 9 999; nothing is found by words beyond
	 */
	public ProjectHits search(Access access, ProjectFilter filter, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		String text = SearchText.clean(filter.text());
		if (text.isEmpty()) {
			return listed(access, filter.withText(""), offset, limit);
		}
		Sought<ProjectFacets> sought = this.lookup.in(shelf(access, filter, offset, limit), access, text);
		Map<UUID, Project> byId = this.repository.find(access, sought.found().ids())
			.stream()
			.collect(Collectors.toMap(Project::id, Function.identity()));
		return new ProjectHits(sought.found().total(),
				sought.found()
					.entries()
					.stream()
					.filter(entry -> byId.containsKey(entry.id()))
					.map(entry -> hit(Objects.requireNonNull(byId.get(entry.id())), entry.highlights()))
					.toList(),
				sought.found().facets(), sought.basis(), sought.readAs());
	}

	private ProjectHits listed(Access access, ProjectFilter filter, int offset, int limit) {
		ProjectFacets facets = ProjectFacets.NONE;
		Basis basis = Basis.EXACT;
		try {
			facets = this.reader.browse(access, filter, "", List.of(), 0, 0).facets();
		}
		catch (SearchUnavailable away) {
			log.warn("Projects are listed without figures: {}", away.getMessage());
			basis = Basis.NAMES_ONLY;
		}
		return new ProjectHits(this.projects.count(access, filter),
				this.projects.list(access, filter, offset, limit)
					.stream()
					.map(project -> hit(project, Map.of()))
					.toList(),
				facets, basis, null);
	}

	private Shelf<ProjectFacets> shelf(Access access, ProjectFilter filter, int offset, int limit) {
		return new Shelf<>() {

			@Override
			public Found<ProjectFacets> browse(String text, Collection<String> mentioned) {
				return ProjectSearch.this.reader.browse(access, filter, text, mentioned, offset, limit);
			}

			@Override
			public Found<ProjectFacets> alike(String text) {
				return ProjectSearch.this.reader.alike(access, filter, text, offset, limit);
			}

			@Override
			public Found<ProjectFacets> named(String text, Collection<String> mentioned) {
				return ProjectSearch.this.repository.named(access, filter.withText(text), mentioned, offset, limit);
			}

		};
	}

	private static ProjectHits.Hit hit(Project project, Map<String, List<String>> highlights) {
		return new ProjectHits.Hit(project, Highlights.of(highlights, project.plan().title(), "title.cjk", "title"),
				Highlights.of(highlights, project.plan().content(), "content.cjk"));
	}

}
