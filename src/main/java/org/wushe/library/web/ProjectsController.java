package org.wushe.library.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.OfferingPage;
import org.wushe.library.ProjectCost;
import org.wushe.library.ProjectFacets;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ProjectHits;
import org.wushe.library.ProjectRun;
import org.wushe.library.ProjectSearch;
import org.wushe.library.Projects;
import org.wushe.parties.SpecialGroup;

@RestController
@RequestMapping("/api/projects")
class ProjectsController {

	private final Projects projects;

	private final ProjectSearch search;

	private final CurrentAccess currentAccess;

	ProjectsController(Projects projects, ProjectSearch search, CurrentAccess currentAccess) {
		this.projects = projects;
		this.search = search;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param basis how it was found: {@code NAMES_ONLY} while the search server is away,
	 * without facets
	 */
	record Found(long total, int offset, OfferingPage.Basis basis, @Nullable String readAs, List<ProjectBody> items,
			ProjectFacets facets) {
	}

	/** What is published, and what the caller keeps or reviews; any text is welcome. */
	@GetMapping
	Found list(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable String category,
			@RequestParam @Nullable EntryStatus status, @RequestParam @Nullable String area,
			@RequestParam @Nullable String in, @RequestParam @Nullable SpecialGroup group,
			@RequestParam @Nullable ProjectCost cost, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		ProjectFilter filter = new ProjectFilter(q, category, status, LibraryController.division("area", area),
				LibraryController.division("in", in), group, cost);
		int from = Math.max(0, offset);
		ProjectHits page = this.search.search(this.currentAccess.get(), filter, from, Page.limit(limit));
		return new Found(page.total(), from, page.basis(), page.readAs(),
				page.hits().stream().map(hit -> ProjectBody.of(hit.project())).toList(), page.facets());
	}

	@GetMapping("/{id}")
	ProjectBody get(@PathVariable UUID id) {
		return ProjectBody.of(this.projects.get(this.currentAccess.get(), id));
	}

	@GetMapping("/{id}/runs")
	List<ProjectRun> runs(@PathVariable UUID id) {
		return this.projects.runs(this.currentAccess.get(), id);
	}

	@PostMapping("/{id}/steps")
	ProjectBody take(@PathVariable UUID id, @RequestBody StepBody body) {
		if (body.step() == null || body.version() == null) {
			throw DomainRefusal.invalid((body.step() == null) ? "step" : "version", "library.refused.step-missing");
		}
		return ProjectBody
			.of(this.projects.take(this.currentAccess.get(), id, body.version(), body.step(), body.note()));
	}

	/**
	 * @param version as it was read
	 * @param note why; needed to return or withdraw
	 */
	record StepBody(@Nullable EntryStep step, @Nullable Integer version, @Nullable String note) {
	}

}
