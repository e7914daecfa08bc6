package org.wushe.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.OfferingLifeRepository.Confirmed;
import org.wushe.library.OfferingProposal.State;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;
import org.wushe.parties.Divisions;

/**
 * The life of an offering as both sides work on it: what each step leaves behind, in the
 * table, in its history, in the audit log and on the screens of others.
 */
@Component
class OfferingLife {

	private final OfferingLifeRepository lives;

	private final ServiceOfferingRepository offerings;

	private final ProposalRepository proposals;

	private final EntryHistory history;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final AuditLog auditLog;

	private final LiveUpdates updates;

	private final PlaceCoordinates points;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OfferingLife(OfferingLifeRepository lives, ServiceOfferingRepository offerings, ProposalRepository proposals,
			EntryHistory history, ServiceCategories categories, Divisions divisions, AuditLog auditLog,
			LiveUpdates updates, PlaceCoordinates points, ApplicationEventPublisher events, Clock clock) {
		this.points = points;
		this.lives = lives;
		this.offerings = offerings;
		this.proposals = proposals;
		this.history = history;
		this.categories = categories;
		this.divisions = divisions;
		this.auditLog = auditLog;
		this.updates = updates;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws DomainRefusal if there is none, or not for this person
	 */
	KeptOffering hold(Access access, UUID id) {
		Confirmed known = this.lives.hold(access, id).orElse(null);
		OfferingProposal proposal = this.proposals.find(access, id).orElse(null);
		return kept(id, known, proposal);
	}

	/**
	 * @throws DomainRefusal if there is none, or not for this person
	 */
	KeptOffering get(Access access, UUID id) {
		return kept(id, this.lives.find(access, id).orElse(null), this.proposals.find(access, id).orElse(null));
	}

	Optional<KeptOffering> find(Access access, UUID id) {
		return this.lives.find(access, id).map(known -> kept(id, known, this.proposals.find(access, id).orElse(null)));
	}

	private static KeptOffering kept(UUID id, @Nullable Confirmed known, @Nullable OfferingProposal proposal) {
		if (known != null) {
			return new KeptOffering(id, known.offering().organizationCode(), known.offering(), proposal,
					known.confirmedAt());
		}
		if (proposal != null) {
			return new KeptOffering(id, proposal.organizationCode(), null, proposal, null);
		}
		throw unknown();
	}

	static DomainRefusal unknown() {
		return DomainRefusal.notFound("library.refused.unknown-entry");
	}

	/**
	 * All that keeps the form from being handed in, also codes that nobody knows; nothing
	 * that stands in what is published already.
	 */
	List<DomainRefusal> flaws(Access access, KeptOffering kept, OfferingForm form) {
		ServiceOffering offering = kept.offering();
		List<DomainRefusal> flaws = flaws(access, (offering != null) ? offering.categoryCode() : null, form);
		if (offering != null && kept.isPublic()) {
			OfferingForm published = OfferingForm.of(offering);
			flaws.removeIf(flaw -> !form.isAnswerableFor(flaw, published));
		}
		return flaws;
	}

	private List<DomainRefusal> flaws(Access access, @Nullable String filedUnder, OfferingForm form) {
		List<DomainRefusal> flaws = new ArrayList<>(form.flaws());
		String category = form.categoryCode();
		if (category != null && !this.categories.mayBeFiled(access, category, filedUnder)) {
			flaws.addFirst(DomainRefusal.invalid("categoryCode", "library.refused.unknown-category"));
		}
		if (form.division() != null && this.divisions.find(access, form.division()).isEmpty()) {
			flaws.add(DomainRefusal.invalid("division", "library.refused.unknown-division"));
		}
		else if (form.division() != null) {
			this.points.flaw(Access.system(), form.division(), form.coordinates()).ifPresent(flaws::add);
		}
		if (form.serviceArea().stream().anyMatch(area -> this.divisions.find(access, area).isEmpty())) {
			flaws.add(DomainRefusal.invalid("serviceArea", "library.refused.unknown-division"));
		}
		return flaws;
	}

	/** The offering that the form describes, handed in by its organisation. */
	ServiceOffering described(Access access, KeptOffering kept, OfferingForm form, EntryStatus status) {
		flaws(access, kept, form).stream().findFirst().ifPresent(flaw -> {
			throw flaw;
		});
		return form.toOffering(kept.id(), kept.organizationCode(), status, this.clock.instant());
	}

	/**
	 * Lets the entry take a step of its life.
	 * @throws DomainRefusal if it does not lead from where the entry stands
	 */
	ServiceOffering step(Access access, ServiceOffering offering, EntryStep step, @Nullable String note) {
		if (!step.leadsFrom(offering.status())) {
			throw DomainRefusal.conflict("library.refused.step." + step);
		}
		this.lives.become(access, offering.id(), step.to());
		return changed(access, offering, step.to(), EntryDeed.of(step), note);
	}

	/** Writes the whole of it. */
	ServiceOffering write(Access access, ServiceOffering offering, EntryDeed deed, @Nullable String note) {
		this.offerings.put(access, offering);
		return changed(access, offering, offering.status(), deed, note);
	}

	/** It was written: tells all who follow it. */
	ServiceOffering changed(Access access, ServiceOffering offering, EntryStatus status, EntryDeed deed,
			@Nullable String note) {
		ServiceOffering now = this.lives.find(access, offering.id()).map(Confirmed::offering).orElse(offering);
		record(access, LibraryEntry.of(now).in(status), deed, OfferingForm.of(now), note);
		this.events.publishEvent(new ServiceOffering.Changed(offering.id()));
		return now;
	}

	/** A deed that leaves what is published as it is. */
	void record(Access access, LibraryEntry entry, EntryDeed deed, OfferingForm content, @Nullable String note) {
		this.history.record(access, entry, deed, content, note);
		String action = action(deed);
		this.auditLog.record(access, action, "service-offering", entry.id().toString(), null, note);
		this.updates.publish(new Change(Change.Kind.LIBRARY, null, entry.division().value(), entry.organizationCode()));
	}

	private static String action(EntryDeed deed) {
		return switch (deed) {
			case CREATE -> "library.create";
			case EDIT -> "library.edit";
			case OPERATE -> "library.operate";
			case SUBMIT -> "library.submit";
			case TAKE_BACK -> "library.take-back";
			case RETURN -> "library.return";
			case REVIEW -> "library.review";
			case PUBLISH -> "library.publish";
			case CONFIRM -> "library.confirm";
			case REMIND -> "library.remind";
			case EXPIRE -> "library.expire";
			case WITHDRAW -> "library.withdraw";
			case REOPEN -> "library.reopen";
			case PROPOSE -> "library.propose";
			case ACCEPT_CHANGE -> "library.accept-change";
			case RETURN_CHANGE -> "library.return-change";
			case DROP_CHANGE -> "library.drop-change";
		};
	}

	/**
	 * Keeps what is being written.
	 * @throws DomainRefusal if somebody else saved meanwhile
	 */
	int save(Access access, KeptOffering kept, OfferingForm form, State state, @Nullable String note, int version) {
		return this.proposals.put(access, kept.id(), kept.organizationCode(), form, state, note, version)
			.orElseThrow(() -> DomainRefusal.conflict("library.refused.saved-meanwhile"));
	}

	void forget(Access access, UUID id) {
		this.proposals.delete(access, id);
	}

}
