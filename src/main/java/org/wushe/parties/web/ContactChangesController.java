package org.wushe.parties.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

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
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.ContactChange;
import org.wushe.parties.ContactChange.Waiting;
import org.wushe.parties.ContactChanges;
import org.wushe.parties.OrganizationContact;

/**
 * What organisations propose of their contact data, for themselves and for those who keep
 * the register.
 */
@RestController
@RequestMapping("/api/organizations")
class ContactChangesController {

	private final ContactChanges changes;

	private final CurrentAccess currentAccess;

	ContactChangesController(ContactChanges changes, CurrentAccess currentAccess) {
		this.changes = changes;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param version of the organisation as it was read
	 * @param contact all of it, with what stays as it is
	 */
	record Proposed(@Nullable Integer version, @Nullable OrganizationContact contact) {
	}

	record SentBack(@Nullable String reason) {
	}

	/** Those that wait for the caller, the oldest first. */
	@GetMapping("/contact-changes")
	Page<Waiting> waiting(@RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		return Page.of(this.changes.countWaiting(access), 0, this.changes.waiting(access, Page.limit(limit)),
				Function.identity());
	}

	@GetMapping("/{code}/contact-change")
	ContactChange get(@PathVariable String code) {
		return this.changes.find(this.currentAccess.get(), code)
			.orElseThrow(() -> DomainRefusal.notFound("parties.refused.no-contact-change"));
	}

	@PutMapping("/{code}/contact-change")
	ContactChange propose(@PathVariable String code, @RequestBody Proposed proposed) {
		if (proposed.version() == null || proposed.contact() == null) {
			throw DomainRefusal.invalid((proposed.version() == null) ? "version" : "contact",
					"cases.refused.words-missing");
		}
		return this.changes.propose(this.currentAccess.get(), code, proposed.version(), proposed.contact());
	}

	@PostMapping("/{code}/contact-change/{id}/take-back")
	ContactChange takeBack(@PathVariable String code, @PathVariable UUID id) {
		this.changes.takeBack(this.currentAccess.get(), code, id);
		return get(code);
	}

	@DeleteMapping("/{code}/contact-change/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@PathVariable String code, @PathVariable UUID id) {
		this.changes.drop(this.currentAccess.get(), code, id);
	}

	@PostMapping("/{code}/contact-change/{id}/send-back")
	ContactChange sendBack(@PathVariable String code, @PathVariable UUID id, @RequestBody SentBack sent) {
		this.changes.sendBack(this.currentAccess.get(), code, id, Objects.requireNonNullElse(sent.reason(), ""));
		return get(code);
	}

	@PostMapping("/{code}/contact-change/{id}/accept")
	OrganizationBody accept(@PathVariable String code, @PathVariable UUID id) {
		return OrganizationBody.of(this.changes.accept(this.currentAccess.get(), code, id));
	}

}
