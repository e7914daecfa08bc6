package org.wushe.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was done: when, for how long, by whom, in words and photos.
 *
 * @param round 2 for what put a service right
 * @param photos attachments of the case
 * @param reportedBy user id
 */
public record ServiceRecord(UUID id, UUID referralId, UUID caseId, int round, Instant servedAt, int minutes,
		String words, @Nullable String staffName, List<UUID> photos, String reportedBy, Instant reportedAt) {

	public ServiceRecord {
		photos = List.copyOf(photos);
	}

}
