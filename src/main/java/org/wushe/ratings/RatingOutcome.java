package org.wushe.ratings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;

/**
 * How a service was rated and what became of it, for those who evaluate organisations:
 * neither the case nor what the resident wrote.
 *
 * @param round 2 for the follow-up rating 追评 after the service was put right
 * @param tags codes of {@link RatingTag}s
 */
public record RatingOutcome(UUID id, String organizationCode, String categoryCode, DivisionCode divisionCode, int round,
		RatingLevel level, List<String> tags, RatingState state, Instant ratedAt) {

	public RatingOutcome {
		tags = List.copyOf(tags);
	}

	/**
	 * Whether the person reads outcomes rather than ratings: evaluators of a third party,
	 * who work in no division.
	 */
	public static boolean isAllFor(Access access) {
		return access.has(Role.EVALUATOR) && access.division() == null;
	}

}
