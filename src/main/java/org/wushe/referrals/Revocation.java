package org.wushe.referrals;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.library.Capacities;
import org.wushe.needs.Need;
import org.wushe.parties.Organizations;

/** A withdrawn need revokes the referral that is open for it, in the same transaction. */
@Component
class Revocation {

	private final ReferralRepository referrals;

	private final Capacities capacities;

	private final Organizations organizations;

	private final Cases cases;

	private final Clock clock;

	Revocation(ReferralRepository referrals, Capacities capacities, Organizations organizations, Cases cases,
			Clock clock) {
		this.referrals = referrals;
		this.capacities = capacities;
		this.organizations = organizations;
		this.cases = cases;
		this.clock = clock;
	}

	@EventListener
	void on(Need.Withdrawn withdrawn) {
		Access system = Access.system();
		this.referrals.ofCase(system, withdrawn.caseId())
			.stream()
			.filter(referral -> referral.state().isOpen())
			.forEach(referral -> this.referrals
				.become(system, referral.id(), ReferralState.REVOKED, this.clock.instant())
				.ifPresent(revoked -> revoke(system, revoked)));
	}

	/** Putting a service right took no capacity. */
	private void revoke(Access system, Referral referral) {
		if (referral.round() == 1) {
			this.capacities.release(system, referral.offeringId());
		}
		this.cases.record(system, referral.caseId(), TimelineKind.REVOKED,
				Map.of("organization", this.organizations.name(system, referral.organizationCode())));
	}

}
