package org.wushe.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.wushe.needs.Needs;
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

	private final Needs needs;

	private final Timetable timetable;

	private final UserTasks tasks;

	private final Cases cases;

	private final TransactionOperations transactions;

	private final Clock clock;

	Confirmation(BatchPlanRepository plans, Matching matching, Needs needs, Timetable timetable, UserTasks tasks,
			Cases cases, TransactionOperations transactions, Clock clock) {
		this.plans = plans;
		this.matching = matching;
		this.needs = needs;
		this.timetable = timetable;
		this.tasks = tasks;
		this.cases = cases;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** One confirmation of a plan, by the version that it gave the plan. */
	record Run(Access access, UUID plan, int version) {
	}

	/** Ends without a word once another confirmation has taken its place. */
	void confirm(Run run) {
		Optional<BatchPlan> plan = Objects.requireNonNull(this.transactions
			.execute(status -> isAtWork(run, 0) ? this.plans.find(run.access(), run.plan()) : Optional.empty()));
		if (plan.isEmpty()) {
			return;
		}
		int done = 0;
		for (PlannedNeed need : plan.get().needs()) {
			int sofar = done++;
			if (!Objects.requireNonNull(this.transactions.<Boolean>execute(status -> isAtWork(run, sofar)))) {
				return;
			}
			if (need.isToBeReferred()) {
				refer(run, need);
			}
		}
		this.transactions.executeWithoutResult(status -> finish(run));
	}

	/** Until the transaction ends nobody else begins another. */
	private boolean isAtWork(Run run, int done) {
		return this.plans.confirming(run.access(), run.plan(), run.version(), done, this.clock.instant());
	}

	private void finish(Run run) {
		if (!isAtWork(run, 0)) {
			return;
		}
		Access access = run.access();
		UUID id = run.plan();
		// Also what the person does not see, and a colleague still has to confirm.
		boolean left = this.plans.find(Access.system(), id)
			.orElseThrow()
			.needs()
			.stream()
			.anyMatch(PlannedNeed::isToBeReferred);
		this.plans.become(access, id, Set.of(State.CONFIRMING), left ? State.READY : State.CONFIRMED, null,
				this.clock.instant());
		if (!left) {
			this.plans.confirmed(access, id, this.clock.instant());
		}
	}

	private void refer(Run run, PlannedNeed need) {
		try {
			this.transactions.executeWithoutResult(status -> complete(run, need));
		}
		catch (DomainRefusal refusal) {
			Outcome outcome = refusal.messageKey().equals("process.refused.completed")
					|| refusal.kind() == DomainRefusal.Kind.GONE || refusal.kind() == DomainRefusal.Kind.NOT_FOUND
							? Outcome.GONE : Outcome.FAILED;
			note(run, need, outcome, refusal.messageKey(), refusal.args().stream().map(String::valueOf).toList());
		}
		catch (AccessDenied denied) {
			note(run, need, Outcome.FAILED, "planning.refused.denied", List.of());
		}
		catch (SearchUnavailable away) {
			note(run, need, Outcome.FAILED, "planning.refused.search", List.of());
		}
		catch (RuntimeException ex) {
			log.error("Need {} of plan {} was not referred", need.needId(), run.plan(), ex);
			note(run, need, Outcome.FAILED, "planning.refused.unexpected", List.of());
		}
	}

	/** The facts of this moment decide, not those of the plan. */
	private void complete(Run run, PlannedNeed need) {
		Access access = run.access();
		UUID offering = Objects.requireNonNull(need.offeringId());
		List<UUID> ranked = this.matching.rankWith(access, need.needId(), offering)
			.candidates()
			.stream()
			.map(Candidate::offeringId)
			.toList();
		if (!ranked.contains(offering)) {
			throw DomainRefusal.conflict("planning.refused.no-longer");
		}
		if (!isAtWork(run, 0)) {
			return;
		}
		Instant start = need.start();
		Optional<PlannedChoice> visit = need.given().filter(PlannedChoice::visits);
		if (visit.isPresent() && start != null) {
			this.timetable.require(this.needs.get(access, need.needId()), visit.get(), start);
		}
		this.tasks.complete(access, need.taskKey(), answers(need, offering, ranked.getFirst()));
		if (visit.isPresent() && start != null) {
			this.cases.record(access, need.caseId(), TimelineKind.VISIT_PROPOSED,
					Map.of("organization", visit.get().who(), "start", start.toString()));
		}
		this.plans.outcome(access, run.plan(), need.needId(), Outcome.REFERRED, null, List.of());
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

	private void note(Run run, PlannedNeed need, Outcome outcome, @Nullable String refusal, List<String> args) {
		this.transactions.executeWithoutResult(status -> {
			if (isAtWork(run, 0)) {
				this.plans.outcome(run.access(), run.plan(), need.needId(), outcome, refusal, args);
			}
		});
	}

}
