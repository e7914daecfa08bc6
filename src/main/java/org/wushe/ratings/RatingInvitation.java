package org.wushe.ratings;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a resident sees who opens the link: which service it is about, and what can be
 * said.
 *
 * @param round 2 for the follow-up rating
 * @param staffName who came, if it was said
 * @param tags of all levels, in the order to show them
 */
public record RatingInvitation(String organizationName, String categoryCode, int round, Instant servedAt,
		@Nullable String staffName, Instant expiresAt, List<RatingTag> tags) {

	public RatingInvitation {
		tags = List.copyOf(tags);
	}

	public List<RatingTag> tags(RatingLevel level) {
		return this.tags.stream().filter(tag -> tag.level() == level).toList();
	}

}
