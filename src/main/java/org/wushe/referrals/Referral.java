package org.wushe.referrals;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * A need offered to an organisation, and what became of it.
 *
 * @param round 1, and 2 while its service is put right
 * @param choiceReason why other than the first candidate was chosen
 * @param answerReason the name of a {@link DeclineReason} or {@link FailureReason}
 * @param answerNote what was said beside it
 * @param expiresAt when it goes on to the next if nobody answers
 * @param plan when, where and by whom it is to be served
 */
public record Referral(UUID id, UUID caseId, UUID needId, UUID offeringId, String organizationCode,
		DivisionCode divisionCode, ReferralState state, int round, @Nullable String choiceReason,
		@Nullable String answerReason, @Nullable String answerNote, String requestedBy, Instant requestedAt,
		Instant expiresAt, @Nullable Instant answeredAt, @Nullable ServicePlan plan, @Nullable Instant completedAt,
		int version) {

	/** A service was reported: done for the first time, or put right. */
	public record Completed(UUID referralId, UUID caseId, int round) {
	}

	/**
	 * Whoever had referred it took it back, or it expired without its timer: its process
	 * goes on to the next candidate.
	 *
	 * @param eventId the engine takes a message of this id only once
	 */
	public record TakenBack(UUID eventId, UUID referralId, UUID caseId) {
	}

	/** A badly rated service is put right. */
	public record RectificationBegun(UUID referralId, UUID caseId) {
	}

}
