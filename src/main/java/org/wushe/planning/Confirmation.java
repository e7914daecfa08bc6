package org.wushe.planning;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.SearchUnavailable;
import org.wushe.matching.Candidate;
import org.wushe.matching.ChoiceReason;
import org.wushe.matching.Matching;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.process.UserTasks;

/**
 * Refers the needs of a plan one by one, each as if its worker had done so: by completing
 * its task, in a transaction of its own together with the note that it is done. So a need
 * that cannot be referred stops none of the others, and doing it again doubles nothing.
 */
@Component
class Confirmation {

	private static final Logger log = LoggerFactory.getLogger(Confirmation.class);

	private final BatchPlanRepository plans;

	private final Matching matching;

	private final UserTasks tasks;

	private final Cases cases;

	private final TransactionOperations transactions;

	private final Clock clock;

	Confirmation(BatchPlanRepository plans, Matching matching, UserTasks tasks, Cases cases,
			TransactionOperations transactions, Clock clock) {
		this.plans = plans;
		this.matching = matching;
		this.tasks = tasks;
		this.cases = cases;
		this.transactions = transactions;
		this.clock = clock;
	}

	void confirm(Access access, UUID id) {
		BatchPlan plan = Objects.requireNonNull(this.transactions.execute(status -> this.plans.find(access, id)))
			.orElseThrow();
		int done = 0;
		for (PlannedNeed need : plan.needs()) {
			if (need.isToBeReferred()) {
				refer(access, id, need);
			}
			int sofar = ++done;
			this.transactions.executeWithoutResult(
					status -> this.plans.beat(access, id, State.CONFIRMING, sofar, this.clock.instant()));
		}
		this.transactions.executeWithoutResult(status -> finish(access, id));
	}

	private void finish(Access access, UUID id) {
		boolean left = this.plans.find(access, id).orElseThrow().needs().stream().anyMatch(PlannedNeed::isToBeReferred);
		this.plans.become(access, id, Set.of(State.CONFIRMING), left ? State.READY : State.CONFIRMED, null,
				this.clock.instant());
		this.plans.confirmed(access, id, this.clock.instant());
	}

	private void refer(Access access, UUID plan, PlannedNeed need) {
		try {
			this.transactions.executeWithoutResult(status -> complete(access, plan, need));
		}
		catch (DomainRefusal refusal) {
			Outcome outcome = refusal.messageKey().equals("process.refused.completed")
					|| refusal.kind() == DomainRefusal.Kind.GONE || refusal.kind() == DomainRefusal.Kind.NOT_FOUND
							? Outcome.GONE : Outcome.FAILED;
			note(access, plan, need, outcome, refusal.messageKey(),
					refusal.args().stream().map(String::valueOf).toList());
		}
		catch (AccessDenied denied) {
			note(access, plan, need, Outcome.FAILED, "planning.refused.denied", List.of());
		}
		catch (SearchUnavailable away) {
			note(access, plan, need, Outcome.FAILED, "planning.refused.search", List.of());
		}
		catch (RuntimeException ex) {
			log.error("Need {} of plan {} was not referred", need.needId(), plan, ex);
			note(access, plan, need, Outcome.FAILED, "planning.refused.unexpected", List.of());
		}
	}

	/** The facts of this moment decide, not those of the plan. */
	private void complete(Access access, UUID plan, PlannedNeed need) {
		UUID offering = Objects.requireNonNull(need.offeringId());
		List<UUID> ranked = this.matching.rankWith(access, need.needId(), offering)
			.candidates()
			.stream()
			.map(Candidate::offeringId)
			.toList();
		if (!ranked.contains(offering)) {
			throw DomainRefusal.conflict("planning.refused.no-longer");
		}
		this.tasks.complete(access, need.taskKey(), answers(need, offering, ranked.getFirst()));
		need.given()
			.filter(given -> given.visits() && need.start() != null)
			.ifPresent(given -> this.cases.record(access, need.caseId(), TimelineKind.VISIT_PROPOSED,
					Map.of("organization", given.organizationName(), "start", String.valueOf(need.start()))));
		this.plans.outcome(access, plan, need.needId(), Outcome.REFERRED, null, List.of());
	}

	/** Whoever changed it by hand has said why; else the plan chose. */
	static Map<String, Object> answers(PlannedNeed need, UUID offering, UUID first) {
		Map<String, Object> answers = new HashMap<>(Map.of("offeringId", offering.toString()));
		if (!first.equals(offering)) {
			if (need.changeReason() != null) {
				answers.put("reason", need.changeReason());
			}
			else {
				answers.put("reasonCode", ChoiceReason.BY_PLAN);
			}
		}
		return answers;
	}

	private void note(Access access, UUID plan, PlannedNeed need, Outcome outcome, @Nullable String refusal,
			List<String> args) {
		this.transactions
			.executeWithoutResult(status -> this.plans.outcome(access, plan, need.needId(), outcome, refusal, args));
	}

}
