package org.wushe.library.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.EntryRevision;
import org.wushe.library.Project;
import org.wushe.library.ProjectChanges;
import org.wushe.library.ProjectPlan;
import org.wushe.library.ProjectRun;
import org.wushe.library.Projects;
import org.wushe.library.web.EntryBody.Decision;

/** Divisions and organisations write their projects, and the results of their runs. */
@RestController
@RequestMapping("/api/projects")
class ProjectKeepingController {

	private final Projects projects;

	private final ProjectChanges changes;

	private final CurrentAccess currentAccess;

	ProjectKeepingController(Projects projects, ProjectChanges changes, CurrentAccess currentAccess) {
		this.projects = projects;
		this.changes = changes;
		this.currentAccess = currentAccess;
	}

	/** Begins a draft. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	EntryBody<ProjectBody, ProjectPlan> draft(@RequestBody WrittenProject written) {
		Access access = this.currentAccess.get();
		return body(access, this.projects.draft(access, UUID.randomUUID(), written.plan(), List.of()));
	}

	/** Writes a draft anew; of what is published the other plan waits beside it. */
	@PutMapping("/{id}")
	EntryBody<ProjectBody, ProjectPlan> save(@PathVariable UUID id, @RequestBody WrittenProject written) {
		Access access = this.currentAccess.get();
		return body(access, this.projects.save(access, id, written.seen(), written.plan()));
	}

	/** With the change that waits beside it, for those who keep or review it. */
	@GetMapping("/{id}/change")
	EntryBody<ProjectBody, ProjectPlan> change(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		return body(access, this.projects.get(access, id));
	}

	@PostMapping("/{id}/change/accept")
	EntryBody<ProjectBody, ProjectPlan> accept(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.accept(access, id, decision.version()));
	}

	@PostMapping("/{id}/change/return")
	EntryBody<ProjectBody, ProjectPlan> sendBack(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.sendBack(access, id, decision.version(), decision.why()));
	}

	@PostMapping("/{id}/change/take-back")
	EntryBody<ProjectBody, ProjectPlan> takeBack(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.takeBack(access, id, decision.version()));
	}

	@DeleteMapping("/{id}/change")
	EntryBody<ProjectBody, ProjectPlan> drop(@PathVariable UUID id, @RequestParam int version) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.drop(access, id, version));
	}

	/** Writes down how it was run; the same id again changes nothing. */
	@PostMapping("/{id}/runs")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void note(@PathVariable UUID id, @RequestBody Run run) {
		this.projects.note(this.currentAccess.get(), id, run.entry());
	}

	/**
	 * @param id given by the caller
	 * @param costCents in fen
	 * @param rating 1 to 5; null if it was not rated
	 */
	record Run(@Nullable UUID id, @Nullable LocalDate began, @Nullable LocalDate ended, int people, long costCents,
			@Nullable Double rating, @Nullable String remarks) {

		ProjectRun.Entry entry() {
			if (this.id == null || this.began == null || this.ended == null) {
				throw DomainRefusal.invalid((this.id == null) ? "id" : (this.began == null) ? "began" : "ended",
						"entries.refused.run-missing");
			}
			return new ProjectRun.Entry(this.id, this.began, this.ended, this.people, this.costCents, this.rating,
					this.remarks);
		}

	}

	/** Who did what with it, the newest first, as far as the caller may know. */
	@GetMapping("/{id}/history")
	List<EntryRevision> history(@PathVariable UUID id) {
		return this.projects.history(this.currentAccess.get(), id);
	}

	private EntryBody<ProjectBody, ProjectPlan> body(Access access, Project project) {
		return new EntryBody<>(ProjectBody.of(project), null,
				this.changes.find(access, project).map(EntryBody.ChangeBody::of).orElse(null));
	}

}
