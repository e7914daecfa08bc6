package org.wushe.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.matching.ExclusionRule;
import org.wushe.needs.Urgency;
import org.wushe.planning.solver.PassedOver;

/**
 * A need of a plan, and what it is to be given.
 *
 * @param title names no person
 * @param dueAt by when it was promised that it is met; null if nothing was promised
 * @param taskKey the task 派单 that is completed when it is confirmed
 * @param choices what may serve it, best first
 * @param excluded how many near misses each rule keeps out
 * @param weighed how the plan came to it; null before it was made
 * @param plannedOffering what the plan gave it; null if nothing
 * @param offeringId what it is to be given now; null if nothing
 * @param start when it is proposed to begin
 * @param pinned whether it stays when the plan is made again
 * @param struck offerings that somebody does not want for it
 * @param changeReason why something else than the plan's
 * @param refusal why it could not be referred; a key of the message bundles
 */
public record PlannedNeed(UUID needId, UUID caseId, String caseNumber, String title, Urgency urgency,
		Instant reportedAt, @Nullable Instant dueAt, long taskKey, List<PlannedChoice> choices,
		Map<ExclusionRule, Integer> excluded, @Nullable Weighed weighed, @Nullable UUID plannedOffering,
		@Nullable UUID offeringId, @Nullable Instant start, boolean pinned, Set<UUID> struck,
		@Nullable String changeReason, Outcome outcome, @Nullable String refusal, List<String> refusalArgs) {

	/** What became of it. */
	public enum Outcome {

		/** 待确认 */
		PENDING,
		/** 已派单 */
		REFERRED,
		/** 未派出: it can be tried again */
		FAILED,
		/** 已由他人办理: it no longer waited to be referred */
		GONE;

		boolean mayBeReferred() {
			return this == PENDING || this == FAILED;
		}

	}

	/** Why a need is given nothing. */
	public enum Lack {

		/** Nothing may serve it at all. */
		NOBODY,
		/** All that may serve it was struck out. */
		STRUCK,
		/** What may serve it is full, or taken by others of the plan. */
		FULL,
		/** What may serve it has room, but no time in these days. */
		NO_TIME,
		/** A human decided so. */
		BY_HAND

	}

	public PlannedNeed {
		choices = List.copyOf(choices);
		excluded = Map.copyOf(excluded);
		struck = Set.copyOf(struck);
		refusalArgs = List.copyOf(refusalArgs);
	}

	/** What it is to be given. */
	public Optional<PlannedChoice> given() {
		return choice(this.offeringId);
	}

	public Optional<PlannedChoice> choice(@Nullable UUID offering) {
		return this.choices.stream().filter(choice -> choice.offeringId().equals(offering)).findFirst();
	}

	/** Whether it is to begin after what was promised. */
	public boolean isLate() {
		return this.start != null && this.dueAt != null && this.start.isAfter(this.dueAt);
	}

	/**
	 * What suits it better and the plan did not give it; empty where it did, where a
	 * human decided, or where nothing is given.
	 */
	public Optional<PassedOver> passedOver() {
		Weighed how = this.weighed;
		return (how == null || isChanged() || this.offeringId == null || !this.offeringId.equals(this.plannedOffering))
				? Optional.empty() : Optional.ofNullable(how.passedOver());
	}

	/** Whether somebody decided otherwise than the plan. */
	public boolean isChanged() {
		return this.changeReason != null;
	}

	/** Whether a confirmation would refer it. */
	public boolean isToBeReferred() {
		return this.offeringId != null && !this.struck.contains(this.offeringId) && this.outcome.mayBeReferred();
	}

}
