package org.wushe.planning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.matching.MatchReason;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.PlanTotals;
import org.wushe.planning.PlannedChoice;
import org.wushe.planning.PlannedNeed;
import org.wushe.planning.solver.PassedOver;

/**
 * A plan for other systems.
 *
 * @param done how many needs have been worked through in this state
 * @param plan what it comes to
 * @param greedy what would have come of it one by one
 */
record PlanBody(UUID id, String divisionCode, String state, LocalDate from, LocalDate to, String createdBy,
		Instant createdAt, int done, @Nullable String failure, @Nullable String weightsVersion, @Nullable String score,
		PlanTotals plan, @Nullable PlanTotals greedy, @Nullable Instant plannedAt, @Nullable String confirmedBy,
		@Nullable Instant confirmedAt, int version, List<NeedBody> needs) {

	/**
	 * A need of the plan.
	 *
	 * @param dueAt by when it was promised that it is met; null if nothing was promised
	 * @param late whether it is to begin after that
	 * @param passedOver what suits it better and why it was not given that; null if
	 * nothing does
	 * @param lack why it is given nothing; null if it is given something
	 */
	record NeedBody(UUID needId, UUID caseId, String caseNumber, String title, String urgency, @Nullable Instant dueAt,
			boolean late, @Nullable PassedOver passedOver, @Nullable UUID plannedOfferingId, @Nullable UUID offeringId,
			@Nullable Instant start, boolean pinned, Set<UUID> struck, @Nullable String changeReason, String outcome,
			@Nullable String refusal, @Nullable String lack, Map<String, Integer> excluded, List<ChoiceBody> choices) {
	}

	/**
	 * What may serve it.
	 *
	 * @param left null where capacity is not counted
	 * @param team the volunteers who come; null if none do
	 */
	record ChoiceBody(UUID offeringId, String organizationCode, String organizationName, String title, double score,
			@Nullable Integer meters, @Nullable Integer left, boolean visits, @Nullable String team,
			List<ReasonBody> reasons) {
	}

	record ReasonBody(String factor, String finding, double contribution, Map<String, String> params) {
	}

	static PlanBody of(BatchPlan plan) {
		return new PlanBody(plan.id(), plan.division().value(), plan.state().name(), plan.from(), plan.to(),
				plan.createdByName(), plan.createdAt(), plan.done(), plan.failure(), plan.weightsVersion(),
				plan.score(), plan.totals(), plan.greedy(), plan.plannedAt(), plan.confirmedByName(),
				plan.confirmedAt(), plan.version(), plan.needs().stream().map(need -> need(plan, need)).toList());
	}

	private static NeedBody need(BatchPlan plan, PlannedNeed need) {
		return new NeedBody(need.needId(), need.caseId(), need.caseNumber(), need.title(), need.urgency().name(),
				need.dueAt(), need.isLate(), need.passedOver().orElse(null), need.plannedOffering(), need.offeringId(),
				need.start(), need.pinned(), need.struck(), need.changeReason(), need.outcome().name(), need.refusal(),
				(need.offeringId() == null) ? plan.lack(need).name() : null,
				need.excluded()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)),
				need.choices().stream().map(PlanBody::choice).toList());
	}

	private static ChoiceBody choice(PlannedChoice choice) {
		return new ChoiceBody(choice.offeringId(), choice.organizationCode(), choice.organizationName(), choice.title(),
				choice.score(), choice.meters(), (choice.left() == Integer.MAX_VALUE) ? null : choice.left(),
				choice.visits(), choice.team(), choice.reasons().stream().map(PlanBody::reason).toList());
	}

	private static ReasonBody reason(MatchReason reason) {
		return new ReasonBody(reason.factor().name(), reason.finding(), reason.contribution(), reason.params());
	}

}
