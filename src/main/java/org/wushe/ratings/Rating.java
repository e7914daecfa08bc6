package org.wushe.ratings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.wushe.identity.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a finished service. Nothing in it says by whom.
 *
 * @param round 2 for the follow-up rating 追评 after the service was put right
 * @param tags codes of {@link RatingTag}s
 */
public record Rating(UUID id, UUID caseId, UUID referralId, String organizationCode, String categoryCode,
		DivisionCode divisionCode, int round, RatingLevel level, List<String> tags, @Nullable String words,
		RatingChannel channel, RatingState state, Instant ratedAt) {

	public Rating {
		tags = List.copyOf(tags);
	}

	/**
	 * A service was rated: its process goes on.
	 *
	 * @param eventId the engine takes a message of this id only once
	 */
	public record Submitted(UUID eventId, UUID caseId, UUID referralId, int level, int round) {
	}

}
