package org.wushe.library.web;

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
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.EntryStep;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKeeping;
import org.wushe.library.web.EntryBody.Decision;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facilities, talents, teams, funds and goods are kept by communities and organisations,
 * and reviewed by the street.
 */
@RestController
@RequestMapping("/api/library/entries")
class EntriesController {

	private final ResourceKeeping keeping;

	private final ResourceChanges changes;

	private final EntryHistory history;

	private final JsonMapper json;

	private final CurrentAccess currentAccess;

	EntriesController(ResourceKeeping keeping, ResourceChanges changes, EntryHistory history, JsonMapper json,
			CurrentAccess currentAccess) {
		this.keeping = keeping;
		this.changes = changes;
		this.history = history;
		this.json = json;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param version as it was read
	 * @param reason why; needed to return or withdraw
	 */
	record Step(@Nullable EntryStep step, @Nullable Integer version, @Nullable String reason) {
	}

	/** What the caller keeps, and what waits for the caller's review. */
	@GetMapping
	List<ResourceBody> kept() {
		return this.keeping.kept(this.currentAccess.get()).stream().map(ResourceBody::of).toList();
	}

	/** Begins an entry, as a draft. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	EntryBody<ResourceBody, ResourceForm> create(@RequestBody WrittenResource written) {
		Access access = this.currentAccess.get();
		return body(access, this.keeping.create(access, written.form(this.json)));
	}

	@GetMapping("/{id}")
	EntryBody<ResourceBody, ResourceForm> get(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		return body(access, mine(access, id));
	}

	/**
	 * What changes from day to day holds at once; another change of what is published
	 * waits beside it.
	 */
	@PutMapping("/{id}")
	EntryBody<ResourceBody, ResourceForm> edit(@PathVariable UUID id, @RequestBody WrittenResource written) {
		Access access = this.currentAccess.get();
		return body(access,
				this.keeping.edit(access, id, written.seen(), written.form(this.json), written.bookingsReason()));
	}

	/** Submit, return, review, publish, confirm, withdraw or reopen. */
	@PostMapping("/{id}/steps")
	EntryBody<ResourceBody, ResourceForm> take(@PathVariable UUID id, @RequestBody Step body) {
		if (body.step() == null || body.version() == null) {
			throw DomainRefusal.invalid((body.step() == null) ? "step" : "version", "library.refused.step-missing");
		}
		Access access = this.currentAccess.get();
		return body(access, this.keeping.step(access, id, body.version(), body.step(), body.reason()));
	}

	@PostMapping("/{id}/change/accept")
	EntryBody<ResourceBody, ResourceForm> accept(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.accept(access, id, decision.version()));
	}

	@PostMapping("/{id}/change/return")
	EntryBody<ResourceBody, ResourceForm> sendBack(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.sendBack(access, id, decision.version(), decision.why()));
	}

	@PostMapping("/{id}/change/take-back")
	EntryBody<ResourceBody, ResourceForm> takeBack(@PathVariable UUID id, @RequestBody Decision decision) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.takeBack(access, id, decision.version()));
	}

	@DeleteMapping("/{id}/change")
	EntryBody<ResourceBody, ResourceForm> drop(@PathVariable UUID id, @RequestParam int version) {
		Access access = this.currentAccess.get();
		return body(access, this.changes.drop(access, id, version));
	}

	/** The newest first. */
	@GetMapping("/{id}/history")
	List<EntryRevision> history(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		return this.history.of(access, EntryKind.of(mine(access, id).kind()), id);
	}

	/** One that the caller keeps or reviews. */
	private Resource mine(Access access, UUID id) {
		Resource resource = this.keeping.get(access, id);
		if (!this.keeping.keeps(access, resource) && !this.keeping.reviews(access, resource)) {
			throw DomainRefusal.notFound("resources.refused.unknown");
		}
		return resource;
	}

	private EntryBody<ResourceBody, ResourceForm> body(Access access, Resource resource) {
		return new EntryBody<>(ResourceBody.of(resource), this.keeping.note(access, resource.id()).orElse(null),
				this.changes.find(access, resource).map(EntryBody.ChangeBody::of).orElse(null));
	}

}
