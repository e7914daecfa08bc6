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
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.ProjectFilter;
import org.wushe.library.ProjectRun;
import org.wushe.library.Projects;

@RestController
@RequestMapping("/api/projects")
class ProjectsController {

	private final Projects projects;

	private final CurrentAccess currentAccess;

	ProjectsController(Projects projects, CurrentAccess currentAccess) {
		this.projects = projects;
		this.currentAccess = currentAccess;
	}

	/** What is published, and what the caller keeps or reviews. */
	@GetMapping
	Page<ProjectBody> list(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable String category,
			@RequestParam @Nullable EntryStatus status, @RequestParam @Nullable String area,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		ProjectFilter filter = new ProjectFilter(q, category, status, division(area));
		int from = Math.max(0, offset);
		return Page.of(this.projects.count(access, filter), from,
				this.projects.list(access, filter, from, Page.limit(limit)), ProjectBody::of);
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

	private static @Nullable DivisionCode division(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("area", "library.refused.unknown-division");
		}
		return new DivisionCode(code);
	}

}
