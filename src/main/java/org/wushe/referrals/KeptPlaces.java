package org.wushe.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.CapacityUnit;

/**
 * 占用名额: places that people keep after the service was reported, and 腾出名额, which gives
 * them back. Both for the organisation whose places they are, also once it has left the
 * case, and for those who refer in the place of the case.
 */
@Service
public class KeptPlaces {

	private final KeptPlaceRepository repository;

	private final ReferralRepository referrals;

	private final HeldPlaces places;

	KeptPlaces(KeptPlaceRepository repository, ReferralRepository referrals, HeldPlaces places) {
		this.repository = repository;
		this.referrals = referrals;
		this.places = places;
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
	 * The place is free 腾出名额, and whoever waits for such a service is told.
	 * @throws DomainRefusal if there is no such referral for this person, or it keeps no
	 * place any more
	 * @throws AccessDenied if it is neither of the person's organisation nor where the
	 * person refers
	 */
	@Transactional
	public void free(Access access, UUID referralId) {
		requireAny(access);
		Referral referral = this.referrals.find(access, referralId)
			.or(() -> this.repository.ofCaseLeft(access, referralId))
			.orElseThrow(() -> DomainRefusal.notFound("referrals.refused.unknown"));
		if (!(access.belongsTo(referral.organizationCode()) && access.allows(Operation.REPORT_SERVICE))) {
			access.require(Operation.REFER_NEED, referral.divisionCode());
		}
		Referral freed = this.referrals.freePlace(referralId)
			.orElseThrow(() -> DomainRefusal.conflict("referrals.refused.place-not-kept"));
		this.places.giveBack(access, freed);
	}

	/** What the places of its service are counted in; empty where they are not. */
	@Transactional(readOnly = true)
	public Optional<CapacityUnit> unit(Referral referral) {
		return this.places.unit(referral);
	}

	private static void requireAny(Access access) {
		if (!access.allows(Operation.REPORT_SERVICE)) {
			access.require(Operation.REFER_NEED);
		}
	}

}
