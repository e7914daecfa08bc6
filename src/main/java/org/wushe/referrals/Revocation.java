package org.wushe.referrals;

import java.time.Clock;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.Capacities;
import org.wushe.needs.Need;

/** A withdrawn need revokes the referral that is open for it, in the same transaction. */
@Component
class Revocation {

	private final ReferralRepository referrals;

	private final Capacities capacities;

	private final Clock clock;

	Revocation(ReferralRepository referrals, Capacities capacities, Clock clock) {
		this.referrals = referrals;
		this.capacities = capacities;
		this.clock = clock;
	}

	@EventListener
	void on(Need.Withdrawn withdrawn) {
		Access system = Access.system();
		this.referrals.ofCase(system, withdrawn.caseId())
			.stream()
			.filter(referral -> referral.state().isOpen())
			.flatMap(referral -> this.referrals
				.become(system, referral.id(), ReferralState.REVOKED, this.clock.instant())
				.stream())
			.filter(referral -> referral.round() == 1)
			.forEach(referral -> this.capacities.release(system, referral.offeringId()));
	}

}
