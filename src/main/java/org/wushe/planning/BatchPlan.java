package org.wushe.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.planning.solver.PassedOver;
import org.wushe.planning.solver.PassedOver.Why;

/**
 * A plan that gives many needs to offerings. Advisory until a human confirms it.
 *
 * @param division the subtree it was made for
 * @param from first day of the times it proposes
 * @param to last day
 * @param done how many needs have been worked through in this state
 * @param seenAt when it was last seen at work
 * @param failure why it could not be made; a key of the message bundles
 * @param weightsVersion the weights of the matching it was made with
 * @param score as the rules of planning weigh it
 * @param greedy what would have come of it one by one
 */
public record BatchPlan(UUID id, DivisionCode division, State state, LocalDate from, LocalDate to, String createdBy,
		String createdByName, Instant createdAt, int done, Instant seenAt, @Nullable String failure,
		@Nullable String weightsVersion, @Nullable String score, @Nullable PlanTotals greedy,
		@Nullable Instant plannedAt, @Nullable String confirmedByName, @Nullable Instant confirmedAt,
		List<PlannedNeed> needs, int version) {

	/** Where a plan stands. */
	public enum State {

		/** 计算中 */
		RUNNING,
		/** 待确认 */
		READY,
		/** 派单中 */
		CONFIRMING,
		/** 已确认 */
		CONFIRMED,
		/** 已取消 */
		CANCELLED,
		/** 未能算出 */
		FAILED;

		/** Whether a machine is at work on it. */
		public boolean isWorking() {
			return this == RUNNING || this == CONFIRMING;
		}

	}

	public BatchPlan {
		needs = List.copyOf(needs);
	}

	/**
	 * @throws java.util.NoSuchElementException if it is none of the plan's
	 */
	public PlannedNeed need(UUID needId) {
		return this.needs.stream().filter(need -> need.needId().equals(needId)).findFirst().orElseThrow();
	}

	/** The plan as it stands, with what was changed by hand. */
	public PlanTotals totals() {
		return PlanTotals.of(this.needs,
				need -> (need.isToBeReferred() || need.outcome() == PlannedNeed.Outcome.REFERRED)
						? need.given().map(choice -> new PlanTotals.Given(choice, need.start())).orElse(null) : null);
	}

	/** Why a need that is given nothing is given nothing. */
	public PlannedNeed.Lack lack(PlannedNeed need) {
		if (need.isChanged()) {
			return PlannedNeed.Lack.BY_HAND;
		}
		if (need.choices().isEmpty()) {
			return PlannedNeed.Lack.NOBODY;
		}
		List<PlannedChoice> wanted = need.choices()
			.stream()
			.filter(choice -> !need.struck().contains(choice.offeringId()))
			.toList();
		if (wanted.isEmpty()) {
			return PlannedNeed.Lack.STRUCK;
		}
		PassedOver passed = (need.weighed() != null) ? need.weighed().passedOver() : null;
		return switch ((passed != null) ? passed.why() : Why.TOGETHER) {
			case MORE_URGENT, FULL -> PlannedNeed.Lack.FULL;
			default -> PlannedNeed.Lack.NO_TIME;
		};
	}

}
