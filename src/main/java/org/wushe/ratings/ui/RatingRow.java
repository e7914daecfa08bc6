package org.wushe.ratings.ui;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.ratings.Rating;
import org.wushe.ratings.RatingLevel;
import org.wushe.ratings.RatingOutcome;
import org.wushe.ratings.RatingState;

/**
 * A rating in a list, as far as the person may see it.
 *
 * @param words of the resident; null where there are none, or not for this person
 * @param path to its case; empty where that is not for this person
 */
record RatingRow(RatingLevel level, RatingState state, List<String> tags, @Nullable String words, String organization,
		String category, Instant ratedAt, String path) {

	RatingRow(Rating rating) {
		this(rating.level(), rating.state(), rating.tags(), rating.words(), rating.organizationCode(),
				rating.categoryCode(), rating.ratedAt(), "cases/" + rating.caseId());
	}

	RatingRow(RatingOutcome outcome) {
		this(outcome.level(), outcome.state(), outcome.tags(), null, outcome.organizationCode(), outcome.categoryCode(),
				outcome.ratedAt(), "");
	}

}
