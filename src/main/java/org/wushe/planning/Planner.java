package org.wushe.planning;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.matching.ExclusionRule;
import org.wushe.matching.Judged;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.planning.solver.Explanation;
import org.wushe.planning.solver.Greedy;
import org.wushe.planning.solver.Optimizer;
import org.wushe.planning.solver.PassedOver;
import org.wushe.planning.solver.Request;
import org.wushe.planning.solver.Slot;
import org.wushe.planning.solver.Taken;

/**
 * Makes a plan, beside whoever asked for it: judges every need, then lets the solver find
 * what is best for all of them together. Whether somebody ended it is asked on the way.
 */
@Component
class Planner {

	/**
	 * As many as the solver weighs for a need that finds one among them one by one, and
	 * as many as people are shown. Who finds none has all that the matching names.
	 */
	private static final int CHOICES = 20;

	private final BatchPlanRepository plans;

	private final Matching matching;

	private final Timetable timetable;

	private final Crews crews;

	private final Heartbeat heartbeat;

	private final TransactionOperations transactions;

	private final PlanningTerms terms;

	private final Clock clock;

	Planner(BatchPlanRepository plans, Matching matching, Timetable timetable, Crews crews, Heartbeat heartbeat,
			TransactionOperations transactions, PlanningTerms terms, Clock clock) {
		this.plans = plans;
		this.matching = matching;
		this.timetable = timetable;
		this.crews = crews;
		this.heartbeat = heartbeat;
		this.transactions = transactions;
		this.terms = terms;
		this.clock = clock;
	}

	/** What is known of a need once it was judged. */
	private record Known(Need need, List<PlannedChoice> choices, Map<ExclusionRule, Integer> excluded,
			String weightsVersion) {

		boolean isOpen() {
			return this.need.state().next().contains(NeedState.REFERRED);
		}

		/** What people are shown: the best, and what it was given or passed over. */
		List<PlannedChoice> shown(@Nullable Slot slot, @Nullable Weighed weighed) {
			List<PlannedChoice> shown = new ArrayList<>(this.choices.stream().limit(CHOICES).toList());
			PassedOver passed = (weighed != null) ? weighed.passedOver() : null;
			this.choices.stream()
				.skip(CHOICES)
				.filter(choice -> choice.offeringId().equals(offering(slot))
						|| passed != null && choice.offeringId().equals(passed.offeringId()))
				.forEach(shown::add);
			return shown;
		}

		PlanTotals.@Nullable Given given(@Nullable Slot slot) {
			return (slot == null) ? null
					: this.choices.stream()
						.filter(choice -> choice.offeringId().equals(offering(slot)))
						.findFirst()
						.map(choice -> new PlanTotals.Given(choice, Timetable.instant(slot.start())))
						.orElse(null);
		}

	}

	/**
	 * @throws org.wushe.library.SearchUnavailable if the search server does not answer
	 */
	void plan(Access access, UUID id) {
		BatchPlan plan = transaction(() -> this.plans.find(access, id)).orElseThrow();
		Map<UUID, Known> known = new LinkedHashMap<>();
		for (PlannedNeed need : plan.needs()) {
			if (!beat(access, id, known.size())) {
				return;
			}
			if (need.outcome().mayBeReferred()) {
				known.put(need.needId(), judge(access, need));
			}
		}
		solve(access, plan, known);
	}

	private Known judge(Access access, PlannedNeed need) {
		Judged judged = this.matching.judge(access, need.needId());
		Map<ExclusionRule, Integer> excluded = new TreeMap<>();
		judged.excluded().forEach(exclusion -> excluded.merge(exclusion.rule(), 1, Integer::sum));
		Crews.Known visiting = this.crews.of(judged.options().stream().map(option -> option.offering().id()).toList());
		return new Known(judged.need(),
				judged.options().stream().map(option -> PlannedChoice.of(judged.need(), option, visiting)).toList(),
				excluded, judged.weightsVersion());
	}

	private void solve(Access access, BatchPlan plan, Map<UUID, Known> known) {
		List<Need> open = new ArrayList<>();
		Map<UUID, List<PlannedChoice>> choices = new HashMap<>();
		for (PlannedNeed planned : plan.needs()) {
			Known judged = known.get(planned.needId());
			if (judged != null && judged.isOpen() && !isLeftOutByHand(planned)) {
				open.add(judged.need());
				choices.put(planned.needId(),
						judged.choices()
							.stream()
							.filter(choice -> !planned.struck().contains(choice.offeringId()))
							.toList());
			}
		}
		List<Request> all = transaction(() -> this.timetable.requests(access, plan, open, choices));
		Map<UUID, Slot> pinned = pinned(plan, all);
		Map<UUID, Slot> greedy = Greedy.assign(all, pinned, this.terms.travel());
		List<Request> requests = all.stream()
			.map(request -> request.bestOf(CHOICES, greedy.get(request.needId())))
			.toList();
		Optimizer optimizer = new Optimizer(this.terms.travel(), (long) this.terms.movesANeed() * requests.size());
		Optimizer.Result result;
		try (Heartbeat.Beating beating = this.heartbeat.begin(() -> beat(access, plan.id(), plan.needs().size()))) {
			result = optimizer.solve(requests, pinned, beating::onEnd);
			if (beating.isEnded()) {
				return;
			}
		}
		Explanation explanation = new Explanation(all, result.slots(), this.terms.travel());
		Map<UUID, Weighed> weighed = all.stream()
			.collect(Collectors.toMap(Request::needId,
					request -> new Weighed(request.choices().size(), explanation.of(request).orElse(null))));
		keep(access, plan, known, result, weighed, greedy);
	}

	private static boolean isLeftOutByHand(PlannedNeed need) {
		return need.pinned() && need.offeringId() == null;
	}

	/**
	 * What is pinned and can still be had: at its time, or else at the first that is
	 * free.
	 */
	private Map<UUID, Slot> pinned(BatchPlan plan, List<Request> requests) {
		Map<UUID, Slot> pinned = new HashMap<>();
		Taken taken = new Taken(this.terms.travel());
		for (Request request : requests) {
			PlannedNeed need = plan.need(request.needId());
			if (need.pinned() && need.start() != null) {
				LocalDateTime start = Timetable.local(need.start());
				request.choices()
					.stream()
					.filter(choice -> choice.provider().offeringId().equals(need.offeringId()))
					.findFirst()
					.flatMap(choice -> choice.slots()
						.stream()
						.filter(slot -> slot.start().equals(start) && taken.allows(request, slot))
						.findFirst()
						.or(() -> taken.first(request, choice)))
					.ifPresent(slot -> {
						taken.take(request, slot);
						pinned.put(request.needId(), slot);
					});
			}
		}
		return pinned;
	}

	private void keep(Access access, BatchPlan plan, Map<UUID, Known> known, Optimizer.Result result,
			Map<UUID, Weighed> weighed, Map<UUID, Slot> greedy) {
		List<PlannedNeed> given = plan.needs()
			.stream()
			.filter(need -> known.containsKey(need.needId()))
			.map(need -> given(need, Objects.requireNonNull(known.get(need.needId())),
					result.slots().get(need.needId()), weighed.get(need.needId())))
			.toList();
		PlanTotals oneByOne = PlanTotals.of(given,
				need -> Objects.requireNonNull(known.get(need.needId())).given(greedy.get(need.needId())));
		String version = known.values()
			.stream()
			.map(Known::weightsVersion)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		transaction(() -> {
			if (this.plans.planned(access, plan.id(), version, result.score().toString(), oneByOne,
					this.clock.instant())) {
				given.forEach(need -> this.plans.give(access, plan.id(), need));
			}
			return true;
		});
	}

	private static PlannedNeed given(PlannedNeed need, Known known, @Nullable Slot slot, @Nullable Weighed weighed) {
		boolean stays = need.pinned() && Objects.equals(offering(slot), need.offeringId());
		return new PlannedNeed(need.needId(), need.caseId(), need.caseNumber(), need.title(), need.urgency(),
				need.reportedAt(), known.need().resolveDueAt(), need.taskKey(), known.shown(slot, weighed),
				known.excluded(), weighed, stays ? need.plannedOffering() : offering(slot), offering(slot),
				(slot != null) ? Timetable.instant(slot.start()) : null, stays, need.struck(),
				stays ? need.changeReason() : null, known.isOpen() ? Outcome.PENDING : Outcome.GONE, null, List.of());
	}

	private static @Nullable UUID offering(@Nullable Slot slot) {
		return (slot != null) ? slot.provider().offeringId() : null;
	}

	private boolean beat(Access access, UUID id, int done) {
		return transaction(() -> this.plans.beat(access, id, State.RUNNING, done, this.clock.instant()));
	}

	private <T> T transaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute(status -> work.get()));
	}

}
