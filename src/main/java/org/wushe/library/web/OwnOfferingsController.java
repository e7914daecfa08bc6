package org.wushe.library.web;

import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.CapacityNote;
import org.wushe.library.Confirmation;
import org.wushe.library.EntryHistory;
import org.wushe.library.EntryKind;
import org.wushe.library.EntryRevision;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingKeeping;

/** The caller's organisation keeps its own services. */
@RestController
@RequestMapping("/api/library/own")
class OwnOfferingsController {

	private final OfferingKeeping keeping;

	private final EntryHistory history;

	private final Confirmation confirmation;

	private final CurrentAccess currentAccess;

	OwnOfferingsController(OfferingKeeping keeping, EntryHistory history, Confirmation confirmation,
			CurrentAccess currentAccess) {
		this.keeping = keeping;
		this.history = history;
		this.confirmation = confirmation;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param version of the form that was read; 0 for none
	 */
	record Written(int version, @Nullable OfferingForm form) {
	}

	/**
	 * @param available what is free
	 * @param seen what was free as the caller read it
	 */
	record Capacity(@Nullable Integer available, @Nullable Integer seen) {

		CapacityNote note() {
			return new CapacityNote(present("available", this.available), present("seen", this.seen));
		}

		private static int present(String name, @Nullable Integer figure) {
			if (figure == null) {
				throw DomainRefusal.invalid(name, "library.refused.capacity-figure", name);
			}
			return figure;
		}

	}

	record Reason(@Nullable String reason) {
	}

	@GetMapping
	List<KeptBody> own() {
		return this.keeping.own(this.currentAccess.get())
			.stream()
			.map(entry -> KeptBody.of(entry, this.confirmation))
			.toList();
	}

	@GetMapping("/{id}")
	KeptBody get(@PathVariable UUID id) {
		return KeptBody.of(this.keeping.get(this.currentAccess.get(), id), this.confirmation);
	}

	/**
	 * Keeps what is written, complete or not; a new entry has an id that the caller
	 * makes.
	 */
	@PutMapping("/{id}")
	KeptBody save(@PathVariable UUID id, @RequestBody Written written) {
		Access access = this.currentAccess.get();
		this.keeping.save(access, id, Objects.requireNonNullElse(written.form(), OfferingForm.empty()),
				written.version());
		return get(id);
	}

	/** Drops what was written and not handed in. */
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@PathVariable UUID id) {
		this.keeping.discard(this.currentAccess.get(), id);
	}

	@PostMapping("/{id}/submit")
	KeptBody submit(@PathVariable UUID id) {
		return KeptBody.of(this.keeping.submit(this.currentAccess.get(), id), this.confirmation);
	}

	@PostMapping("/{id}/take-back")
	KeptBody takeBack(@PathVariable UUID id) {
		return KeptBody.of(this.keeping.takeBack(this.currentAccess.get(), id), this.confirmation);
	}

	/** All of it still holds; with what is free if that changed. */
	@PostMapping("/{id}/confirm")
	KeptBody confirm(@PathVariable UUID id, @RequestBody(required = false) @Nullable Capacity capacity) {
		CapacityNote left = (capacity != null && capacity.available() != null) ? capacity.note() : null;
		return KeptBody.of(this.keeping.confirm(this.currentAccess.get(), id, left), this.confirmation);
	}

	/** Refused if what is free is not any more what the caller has seen. */
	@PostMapping("/{id}/capacity")
	KeptBody capacity(@PathVariable UUID id, @RequestBody Capacity capacity) {
		return KeptBody.of(this.keeping.noteCapacity(this.currentAccess.get(), id, capacity.note()), this.confirmation);
	}

	@PostMapping("/{id}/withdraw")
	KeptBody withdraw(@PathVariable UUID id, @RequestBody Reason reason) {
		return KeptBody.of(
				this.keeping.withdraw(this.currentAccess.get(), id, Objects.requireNonNullElse(reason.reason(), "")),
				this.confirmation);
	}

	@PostMapping("/{id}/reopen")
	KeptBody reopen(@PathVariable UUID id) {
		return KeptBody.of(this.keeping.reopen(this.currentAccess.get(), id), this.confirmation);
	}

	/** The newest first. */
	@GetMapping("/{id}/history")
	List<EntryRevision> history(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		this.keeping.get(access, id);
		return this.history.of(access, EntryKind.SERVICE_OFFERING, id);
	}

}
