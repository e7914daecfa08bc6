package org.wushe.planning;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.process.SuggestedAnswers;
import org.wushe.process.UserTask;
import org.wushe.referrals.PlaceKind;
import org.wushe.referrals.ServicePlanForm;

/**
 * The visit that a plan has proposed, for the organisation that now agrees on a time: so
 * what the plan kept free for it is what it begins with.
 */
@Component
class ProposedAppointment implements SuggestedAnswers {

	private static final String SCHEDULE = "referrals.schedule-service";

	private final PromisedVisits promised;

	private final Clock clock;

	ProposedAppointment(PromisedVisits promised, Clock clock) {
		this.promised = promised;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Suggestion> of(Access access, UserTask task) {
		return task.variable("referralId")
			.filter(referral -> SCHEDULE.equals(task.action()))
			.flatMap(referral -> this.promised.proposed(UUID.fromString(referral)))
			.filter(start -> start.isAfter(this.clock.instant()))
			.map(start -> new Suggestion(ServicePlanForm.beginning(start, PlaceKind.HOME), "planning.suggested"));
	}

}
