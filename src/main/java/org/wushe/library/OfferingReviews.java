package org.wushe.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.interests.Interests;
import org.wushe.library.OfferingLifeRepository.Confirmed;
import org.wushe.library.OfferingProposal.State;

/**
 * The street reviews what organisations hand in 服务审核, where the service is given: new
 * entries, and changes of published ones.
 */
@Service
public class OfferingReviews {

	private static final int LONGEST_REASON = 500;

	private final OfferingLifeRepository lives;

	private final ProposalRepository proposals;

	private final OfferingLife life;

	private final Interests interests;

	OfferingReviews(OfferingLifeRepository lives, ProposalRepository proposals, OfferingLife life,
			Interests interests) {
		this.lives = lives;
		this.proposals = proposals;
		this.life = life;
		this.interests = interests;
	}

	/** All that waits for a decision in the person's place, the first first. */
	@Transactional(readOnly = true)
	public List<KeptOffering> waiting(Access access) {
		return waiting(access, Integer.MAX_VALUE);
	}

	/** How much waits for a decision in the person's place. */
	@Transactional(readOnly = true)
	public int countWaiting(Access access) {
		access.require(Operation.REVIEW_OFFERINGS);
		DivisionCode place = place(access);
		return this.lives.countWaiting(access, place) + this.proposals.countSubmitted(access, place);
	}

	/** The first of it. */
	@Transactional(readOnly = true)
	public List<KeptOffering> waiting(Access access, int limit) {
		access.require(Operation.REVIEW_OFFERINGS);
		DivisionCode place = place(access);
		List<Waiting> waiting = new ArrayList<>();
		for (Confirmed known : this.lives.waiting(access, place, limit)) {
			ServiceOffering offering = known.offering();
			waiting.add(new Waiting(
					new KeptOffering(offering.id(), offering.organizationCode(), offering, null, known.confirmedAt()),
					offering.updatedAt()));
		}
		for (OfferingProposal proposal : this.proposals.submitted(access, place, limit)) {
			waiting.add(new Waiting(this.life.get(access, proposal.offeringId()), proposal.changedAt()));
		}
		return waiting.stream().sorted(Comparator.comparing(Waiting::since)).map(Waiting::entry).limit(limit).toList();
	}

	private record Waiting(KeptOffering entry, Instant since) {
	}

	/** One that waits; empty if it was decided, taken back, or is not for this person. */
	@Transactional(readOnly = true)
	public Optional<KeptOffering> find(Access access, UUID id) {
		access.require(Operation.REVIEW_OFFERINGS);
		return this.life.find(access, id)
			.filter(KeptOffering::isWaiting)
			.filter(entry -> access.isOfficialOf(offering(entry).division()));
	}

	/**
	 * 审核通过并发布: a new entry is published, a change takes the place of what was.
	 * @param version of what was looked at: {@link #version}
	 * @throws DomainRefusal if it was decided or changed meanwhile
	 */
	@Transactional
	public KeptOffering approve(Access access, UUID id, int version) {
		KeptOffering entry = toDecide(access, id, version);
		ServiceOffering offering = offering(entry);
		if (entry.isPublic() && entry.proposal() != null) {
			accept(access, entry, offering, entry.proposal());
		}
		else {
			ServiceOffering reviewed = (offering.status() == EntryStatus.SUBMITTED)
					? this.life.step(access, offering, EntryStep.REVIEW, null) : offering;
			this.life.step(access, reviewed, EntryStep.PUBLISH, null);
		}
		return this.life.get(access, id);
	}

	private void accept(Access access, KeptOffering entry, ServiceOffering published, OfferingProposal proposal) {
		OfferingForm form = proposal.form().runningAs(OfferingForm.of(published));
		ServiceOffering changed = this.life.described(access, entry, form, EntryStatus.PUBLISHED);
		place(access, changed.division());
		this.life.write(access, changed.withCapacity(published.capacity()), EntryDeed.ACCEPT_CHANGE, null);
		this.life.forget(access, entry.id());
	}

	/**
	 * 退回修改: with the reason, which the organisation reads. What is published stays as it
	 * is.
	 */
	@Transactional
	public void sendBack(Access access, UUID id, int version, String reason) {
		String note = Words.require("reason", reason, LONGEST_REASON);
		KeptOffering entry = toDecide(access, id, version);
		ServiceOffering offering = offering(entry);
		if (entry.isPublic() && entry.proposal() != null) {
			OfferingProposal proposal = entry.proposal();
			this.life.save(access, entry, proposal.form(), State.RETURNED, note, proposal.version());
			this.life.record(access, LibraryEntry.of(offering), EntryDeed.RETURN_CHANGE, proposal.form(), note);
		}
		else {
			this.life.save(access, entry, OfferingForm.of(offering), State.RETURNED, note, entry.formVersion());
			this.life.step(access, offering, EntryStep.RETURN, note);
		}
	}

	/** Of what lies there to be decided: grows with each change of it. */
	public static int version(KeptOffering entry) {
		return (entry.proposal() != null) ? entry.proposal().version() : offering(entry).version();
	}

	private KeptOffering toDecide(Access access, UUID id, int version) {
		access.require(Operation.REVIEW_OFFERINGS);
		KeptOffering entry = this.life.hold(access, id);
		place(access, offering(entry).division());
		this.interests.requireNone(access, entry.organizationCode());
		if (!entry.isWaiting() || version(entry) != version) {
			throw DomainRefusal.conflict("library.refused.decided-meanwhile");
		}
		return entry;
	}

	private static ServiceOffering offering(KeptOffering entry) {
		if (entry.offering() == null) {
			throw OfferingLife.unknown();
		}
		return entry.offering();
	}

	private static void place(Access access, @Nullable DivisionCode place) {
		if (place == null || !access.allows(Operation.REVIEW_OFFERINGS, place)) {
			throw OfferingLife.unknown();
		}
	}

	private static DivisionCode place(Access access) {
		if (access.division() == null) {
			throw new AccessDenied(Operation.REVIEW_OFFERINGS);
		}
		return access.division();
	}

}
