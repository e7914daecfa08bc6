package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.parties.Organizations;

/**
 * When a service is to be given. Whether it was given in time is judged by what was
 * agreed on first: an appointment that its organisation moves less than a day before it
 * stays the one that was promised. One that is moved at least a day before, or because
 * the resident or the community asked for it, takes the promise with it; who asked stands
 * on the timeline, where they read it. Once its time has come it stays whoever asks: the
 * organisation alone says who did.
 */
@Component
class Appointments {

	private final ReferralRepository repository;

	private final Cases cases;

	private final Organizations organizations;

	private final AuditLog auditLog;

	private final Clock clock;

	Appointments(ReferralRepository repository, Cases cases, Organizations organizations, AuditLog auditLog,
			Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.organizations = organizations;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	Referral schedule(Access access, UUID id, ServicePlan plan) {
		access.require(Operation.SCHEDULE_SERVICE);
		plan.check();
		Referral referral = this.repository.changed(access, id,
				this.repository.schedule(access, id, plan, this.clock.instant()));
		note(access, referral, TimelineKind.SCHEDULED, Map.of("start", plan.start().toString()));
		this.auditLog.record(access, "referrals.schedule", "referral", id.toString(), referral.caseId(), null);
		return referral;
	}

	Referral reschedule(Access access, UUID id, ServicePlan plan, AskedBy askedBy) {
		access.require(Operation.SCHEDULE_SERVICE);
		Instant now = this.clock.instant();
		plan.check();
		plan.checkAhead(now);
		ServicePlan before = Objects
			.requireNonNullElse(this.repository.find(access, id).map(Referral::plan).orElse(null), plan);
		Referral referral = this.repository.changed(access, id,
				this.repository.reschedule(access, id, plan, askedBy != AskedBy.ORGANIZATION, now));
		Map<String, String> times = Map.of("before", before.start().toString(), "start", plan.start().toString());
		if (askedBy == AskedBy.ORGANIZATION) {
			note(access, referral, TimelineKind.RESCHEDULED, times);
		}
		else {
			Map<String, String> asked = new HashMap<>(times);
			asked.put("askedBy", askedBy.name());
			note(access, referral, TimelineKind.RESCHEDULED_AS_ASKED, asked);
		}
		this.auditLog.record(access, "referrals.reschedule", "referral", id.toString(), referral.caseId(),
				askedBy.name());
		return referral;
	}

	private void note(Access access, Referral referral, TimelineKind kind, Map<String, String> more) {
		Map<String, String> params = new HashMap<>(more);
		params.put("organization", this.organizations.name(access, referral.organizationCode()));
		this.cases.record(access, referral.caseId(), kind, params);
	}

}
