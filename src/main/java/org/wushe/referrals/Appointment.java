package org.wushe.referrals;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A service that an organisation has taken on, with the case it is for.
 *
 * @param caseTitle names no person
 * @param plan when, where and by whom; null while that is not agreed
 */
public record Appointment(UUID caseId, String caseNumber, String caseTitle, ReferralState state,
		@Nullable ServicePlan plan) {
}
