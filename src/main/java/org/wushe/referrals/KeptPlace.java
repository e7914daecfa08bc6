package org.wushe.referrals;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place that somebody goes on to have after the service was reported, such as a bed.
 *
 * @param caseId null, with its number and title, where the organisation has left the case
 * @param offeringTitle of the service that it is a place of; null where that was
 * withdrawn and is not for the person to read
 * @param since when the service was reported
 * @param freeAt when it is free by itself; null where somebody has to say so
 */
public record KeptPlace(UUID referralId, @Nullable UUID caseId, @Nullable String caseNumber, @Nullable String caseTitle,
		UUID offeringId, @Nullable String offeringTitle, String organizationCode, String organizationName,
		Instant since, @Nullable Instant freeAt) {
}
