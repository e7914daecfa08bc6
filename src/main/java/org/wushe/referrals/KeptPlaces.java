package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.CapacityUnit;

/**
 * 占用名额: places that people keep after the service was reported, 腾出名额, which gives them
 * back, and 改空出日期, which says when they are free by themselves. All for the organisation
 * whose places they are, also once it has left the case, and for those who refer in the
 * place of the case.
 */
@Service
public class KeptPlaces {

	private final KeptPlaceRepository repository;

	private final ReferralRepository referrals;

	private final HeldPlaces places;

	private final Clock clock;

	KeptPlaces(KeptPlaceRepository repository, ReferralRepository referrals, HeldPlaces places, Clock clock) {
		this.repository = repository;
		this.referrals = referrals;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * Those that the person may free: what is soon free by itself first, then by service,
	 * the longest kept first.
	 */
	@Transactional(readOnly = true)
	public List<KeptPlace> list(Access access, int offset, int limit) {
		requireAny(access);
		return this.repository.list(access, offset, limit);
	}

	@Transactional(readOnly = true)
	public int count(Access access) {
		requireAny(access);
		return this.repository.count(access);
	}

	/** Those of one case, for whoever may free them. */
	@Transactional(readOnly = true)
	public List<KeptPlace> ofCase(Access access, UUID caseId) {
		return this.repository.ofCase(access, caseId);
	}

	/**
	 * The person keeps the place no longer 腾出名额. It is free, and whoever waits for such a
	 * service is told: at once, or at the turn of the period where it is a quota, of
	 * which no unit is given twice.
	 * @throws DomainRefusal if there is no such referral for this person, or it keeps no
	 * place any more
	 * @throws AccessDenied if it is neither of the person's organisation nor where the
	 * person refers
	 */
	@Transactional
	public void free(Access access, UUID referralId) {
		concerned(access, referralId);
		Referral freed = this.referrals.freePlace(referralId).orElseThrow(KeptPlaces::notKept);
		Instant now = this.clock.instant();
		this.places.giveBack(access, freed, now, now);
	}

	/**
	 * From when others may have the place if it is freed now; empty where they may at
	 * once.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> backAt(KeptPlace place) {
		Instant now = this.clock.instant();
		return this.places.unit(place.offeringId())
			.flatMap(unit -> HeldPlace.used(unit, now, now))
			.map(HeldPlace::until);
	}

	/**
	 * The place is free by itself on another day 改空出日期, or on none: somebody then says
	 * so.
	 * @param day to come; null for none
	 * @throws DomainRefusal if the day is not to come or lies too far away, if there is
	 * no such referral for this person, or if it keeps no place any more
	 * @throws AccessDenied if it is neither of the person's organisation nor where the
	 * person refers
	 */
	@Transactional
	public void moveFreeDay(Access access, UUID referralId, @Nullable LocalDate day) {
		concerned(access, referralId);
		Instant until = null;
		if (day != null) {
			PlaceFree.On on = new PlaceFree.On(day);
			on.checkToCome(this.clock.instant());
			until = on.begins();
		}
		Referral kept = this.referrals.keepPlaceUntil(referralId, until).orElseThrow(KeptPlaces::notKept);
		this.places.moved(access, kept, until);
	}

	private void concerned(Access access, UUID referralId) {
		requireAny(access);
		Referral referral = this.referrals.find(access, referralId)
			.or(() -> this.repository.ofCaseLeft(access, referralId))
			.orElseThrow(() -> DomainRefusal.notFound("referrals.refused.unknown"));
		if (!(access.belongsTo(referral.organizationCode()) && access.allows(Operation.REPORT_SERVICE))) {
			access.require(Operation.REFER_NEED, referral.divisionCode());
		}
	}

	private static DomainRefusal notKept() {
		return DomainRefusal.conflict("referrals.refused.place-not-kept");
	}

	/** What the places of its service are counted in; empty where they are not. */
	@Transactional(readOnly = true)
	public Optional<CapacityUnit> unit(Referral referral) {
		return this.places.unit(referral.offeringId());
	}

	private static void requireAny(Access access) {
		if (!access.allows(Operation.REPORT_SERVICE)) {
			access.require(Operation.REFER_NEED);
		}
	}

}
