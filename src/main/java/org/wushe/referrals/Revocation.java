package org.wushe.referrals;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.needs.Need;
import org.wushe.parties.Organizations;

/**
 * Ends a referral for the organisation: because the need was withdrawn, in the same
 * transaction, or because whoever referred it takes it back.
 */
@Component
class Revocation {

	private final ReferralRepository referrals;

	private final Parting parting;

	private final Organizations organizations;

	private final Cases cases;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Revocation(ReferralRepository referrals, Parting parting, Organizations organizations, Cases cases,
			AuditLog auditLog, ApplicationEventPublisher events, Clock clock) {
		this.referrals = referrals;
		this.parting = parting;
		this.organizations = organizations;
		this.cases = cases;
		this.auditLog = auditLog;
		this.events = events;
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

	Referral takeBack(Access access, Referral referral, String reason) {
		access.require(Operation.REFER_NEED, referral.divisionCode());
		Referral revoked = this.referrals.revoke(Access.system(), referral.id(), reason, this.clock.instant())
			.orElseThrow(() -> referral.state().refusal());
		this.auditLog.record(access, "referrals.take-back", "referral", referral.id().toString(), referral.caseId(),
				reason);
		this.parting.part(access, revoked, TimelineKind.REFERRAL_TAKEN_BACK, Map.of("reason", reason));
		this.events.publishEvent(new Referral.TakenBack(UUID.randomUUID(), referral.id(), referral.caseId()));
		return revoked;
	}

	private void revoke(Access system, Referral referral) {
		this.parting.release(system, referral);
		this.cases.record(system, referral.caseId(), TimelineKind.REVOKED,
				Map.of("organization", this.organizations.name(system, referral.organizationCode())));
	}

}
