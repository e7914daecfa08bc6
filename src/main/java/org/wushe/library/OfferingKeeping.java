package org.wushe.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingLifeRepository.Confirmed;
import org.wushe.library.OfferingProposal.State;

/**
 * An organisation keeps its own offerings 我的服务项目: writes them, hands them in, confirms
 * that they still hold, withdraws them. What is published stays as it is until the street
 * has agreed to a change of what it promises; opening hours and capacity hold at once.
 */
@Service
public class OfferingKeeping {

	private final OfferingLifeRepository lives;

	private final ProposalRepository proposals;

	private final OfferingLife life;

	OfferingKeeping(OfferingLifeRepository lives, ProposalRepository proposals, OfferingLife life) {
		this.lives = lives;
		this.proposals = proposals;
		this.life = life;
	}

	/** All entries of one's organisation, also those never handed in, by title. */
	@Transactional(readOnly = true)
	public List<KeptOffering> own(Access access) {
		String organization = organization(access);
		Map<UUID, OfferingProposal> written = this.proposals.ofOrganization(access, organization)
			.stream()
			.collect(Collectors.toMap(OfferingProposal::offeringId, Function.identity()));
		List<KeptOffering> own = new ArrayList<>();
		for (Confirmed known : this.lives.ofOrganization(access, organization)) {
			UUID id = known.offering().id();
			own.add(new KeptOffering(id, organization, known.offering(), written.remove(id), known.confirmedAt()));
		}
		written.forEach((id, proposal) -> own.add(new KeptOffering(id, organization, null, proposal, null)));
		own.sort(Comparator.comparing(KeptOffering::title).thenComparing(KeptOffering::id));
		return own;
	}

	/**
	 * @throws DomainRefusal if one's organisation keeps no such entry
	 */
	@Transactional(readOnly = true)
	public KeptOffering get(Access access, UUID id) {
		organization(access);
		return mine(access, this.life.get(access, id));
	}

	/** The same; a new entry while nobody has written one of that id. */
	@Transactional(readOnly = true)
	public KeptOffering getOrNew(Access access, UUID id) {
		String organization = organization(access);
		return this.lives.keeper(id).isPresent() ? get(access, id)
				: new KeptOffering(id, organization, null, null, null);
	}

	/** What keeps the form from being handed in, by field. */
	@Transactional(readOnly = true)
	public List<DomainRefusal> flaws(Access access, UUID id, OfferingForm form) {
		return this.life.flaws(access, getOrNew(access, id), form);
	}

	/**
	 * Keeps what the form holds so far, complete or not; changes nothing that others see.
	 * @param id given by the form of a new entry
	 * @param version as it was read, so that nobody overwrites a colleague unseen
	 * @return the new version
	 * @throws DomainRefusal if a colleague saved meanwhile, or it lies with the street
	 */
	@Transactional
	public int save(Access access, UUID id, OfferingForm form, int version) {
		KeptOffering kept = editable(access, id);
		if (version > 0 && kept.proposal() == null) {
			throw DomainRefusal.conflict("library.refused.saved-meanwhile");
		}
		String note = (kept.proposal() != null) ? kept.proposal().note() : null;
		return this.life.save(access, kept, form, State.EDITING, note, version);
	}

	/** Forgets what was written since it was handed in, or a draft that never was. */
	@Transactional
	public void discard(Access access, UUID id) {
		KeptOffering kept = editable(access, id);
		if (kept.proposal() != null) {
			this.life.forget(access, id);
			if (kept.offering() != null) {
				this.life.record(access, LibraryEntry.of(kept.offering()), EntryDeed.DROP_CHANGE, kept.form(), null);
			}
		}
	}

	/**
	 * Hands in what was saved 提交审核. Of a published entry opening hours and capacity hold
	 * at once; the rest waits beside it.
	 * @throws DomainRefusal if something is missing, or it lies with the street already
	 */
	@Transactional
	public KeptOffering submit(Access access, UUID id) {
		KeptOffering kept = editable(access, id);
		OfferingForm form = kept.form();
		if (kept.offering() == null || !kept.isPublic()) {
			if (kept.offering() != null && !EntryStep.SUBMIT.leadsFrom(kept.status())) {
				throw DomainRefusal.conflict("library.refused.step." + EntryStep.SUBMIT);
			}
			this.life.write(access, this.life.described(access, kept, form, EntryStep.SUBMIT.to()), EntryDeed.SUBMIT,
					null);
			this.life.forget(access, id);
			return this.life.get(access, id);
		}
		return change(access, kept, kept.offering(), form);
	}

	private KeptOffering change(Access access, KeptOffering kept, ServiceOffering published, OfferingForm form) {
		OfferingForm before = OfferingForm.of(published);
		OfferingForm asked = CapacityChange.of(published.capacity(), form);
		if (asked.division() != null
				&& !asked.division().at(Level.STREET).equals(published.division().at(Level.STREET))) {
			throw DomainRefusal.invalid("division", "library.refused.other-street");
		}
		// Judged as it will stand, but for what stands so already.
		this.life.described(access, kept, asked, published.status());
		if (!before.equals(before.runningAs(asked))) {
			ServiceOffering running = this.life.described(access, kept, before.runningAs(asked), published.status());
			this.life.write(access, CapacityChange.keepingUse(published, running), EntryDeed.OPERATE, null);
		}
		if (asked.promisesAs(before)) {
			this.life.forget(access, kept.id());
		}
		else {
			this.life.save(access, kept, asked, State.SUBMITTED, null, kept.formVersion());
			this.life.record(access, LibraryEntry.of(published), EntryDeed.PROPOSE, asked, null);
		}
		return this.life.get(access, kept.id());
	}

	/**
	 * Takes back what lies with the street, to write on.
	 * @throws DomainRefusal if nothing does, or the street has just decided
	 */
	@Transactional
	public KeptOffering takeBack(Access access, UUID id) {
		KeptOffering kept = held(access, id);
		OfferingProposal proposal = kept.proposal();
		ServiceOffering offering = kept.offering();
		if (proposal != null && proposal.state() == State.SUBMITTED && offering != null) {
			this.life.save(access, kept, proposal.form(), State.EDITING, null, proposal.version());
			this.life.record(access, LibraryEntry.of(offering), EntryDeed.TAKE_BACK, proposal.form(), null);
		}
		else if (offering != null && kept.isWaiting()) {
			this.lives.become(access, id, EntryStatus.DRAFT);
			this.life.changed(access, offering, EntryStatus.DRAFT, EntryDeed.TAKE_BACK, null);
		}
		else {
			throw DomainRefusal.conflict("library.refused.not-waiting");
		}
		return this.life.get(access, id);
	}

	/**
	 * Says that everything still holds today 确认有效, also what is left of the capacity.
	 * @param left what is left; null for what stands there
	 * @throws DomainRefusal if it is not published, or what is left changed meanwhile
	 */
	@Transactional
	public KeptOffering confirm(Access access, UUID id, @Nullable CapacityNote left) {
		KeptOffering kept = held(access, id);
		ServiceOffering offering = published(kept, EntryStep.CONFIRM);
		this.lives.confirm(access, id, (left != null) ? elsewhere(offering, left) : null);
		this.life.changed(access, offering, EntryStep.CONFIRM.to(), EntryDeed.CONFIRM, null);
		return this.life.get(access, id);
	}

	/**
	 * Says how much is left now 更新余量; holds at once.
	 * @throws DomainRefusal if it is not counted, more than there is beside the places
	 * that are promised, or said of what changed meanwhile
	 */
	@Transactional
	public KeptOffering noteCapacity(Access access, UUID id, CapacityNote left) {
		KeptOffering kept = held(access, id);
		ServiceOffering offering = published(kept, EntryStep.CONFIRM);
		this.lives.noteCapacity(access, id, elsewhere(offering, left));
		this.life.changed(access, offering, offering.status(), EntryDeed.OPERATE, null);
		return this.life.get(access, id);
	}

	/** Takes it out of the library 撤下; what was accepted before goes on. */
	@Transactional
	public KeptOffering withdraw(Access access, UUID id, String reason) {
		KeptOffering kept = held(access, id);
		ServiceOffering offering = stands(kept);
		String note = Words.require("reason", reason, OfferingRules.LONGEST_NOTE);
		this.life.step(access, offering, EntryStep.WITHDRAW, note);
		this.life.forget(access, id);
		return this.life.get(access, id);
	}

	/** Writes on a withdrawn one 重新编辑, which goes to the street again. */
	@Transactional
	public KeptOffering reopen(Access access, UUID id) {
		KeptOffering kept = held(access, id);
		this.life.step(access, stands(kept), EntryStep.REOPEN, null);
		return this.life.get(access, id);
	}

	/**
	 * What is in use beside the promised places if that is left; the offering is held.
	 */
	private static int elsewhere(ServiceOffering offering, CapacityNote left) {
		Capacity capacity = offering.capacity();
		if (capacity == null) {
			throw DomainRefusal.invalid("capacityAvailable", "library.refused.not-counted");
		}
		if (left.available() < 0 || left.available() > capacity.maximum()) {
			throw DomainRefusal.invalid("capacityAvailable", "library.refused.capacity-available", capacity.maximum());
		}
		if (left.seen() != capacity.available()) {
			throw DomainRefusal.conflict("library.refused.capacity-meanwhile", left.seen(), capacity.available());
		}
		if (left.available() > capacity.mostAvailable()) {
			throw DomainRefusal.invalid("capacityAvailable", "library.refused.capacity-promised",
					capacity.mostAvailable(), capacity.maximum(), capacity.promised());
		}
		return capacity.elsewhereIf(left.available());
	}

	private static ServiceOffering published(KeptOffering kept, EntryStep step) {
		ServiceOffering offering = stands(kept);
		if (!step.leadsFrom(offering.status())) {
			throw DomainRefusal.conflict("library.refused.step." + step);
		}
		return offering;
	}

	private static ServiceOffering stands(KeptOffering kept) {
		if (kept.offering() == null) {
			throw DomainRefusal.conflict("library.refused.never-submitted");
		}
		return kept.offering();
	}

	private KeptOffering editable(Access access, UUID id) {
		String organization = organization(access);
		KeptOffering kept = this.lives.keeper(id).isPresent() ? held(access, id)
				: new KeptOffering(id, organization, null, null, null);
		if (!kept.isEditable()) {
			throw DomainRefusal
				.conflict(kept.isWaiting() ? "library.refused.with-the-street" : "library.refused.withdrawn");
		}
		return kept;
	}

	private KeptOffering held(Access access, UUID id) {
		organization(access);
		return mine(access, this.life.hold(access, id));
	}

	private static KeptOffering mine(Access access, KeptOffering kept) {
		if (!access.belongsTo(kept.organizationCode())) {
			throw OfferingLife.unknown();
		}
		return kept;
	}

	private static String organization(Access access) {
		access.require(Operation.KEEP_OFFERINGS);
		if (access.organizationCode() == null) {
			throw new AccessDenied(Operation.KEEP_OFFERINGS);
		}
		return access.organizationCode();
	}

}
