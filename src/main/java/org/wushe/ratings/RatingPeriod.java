package org.wushe.ratings;

import java.time.Instant;

/**
 * A service can be rated.
 *
 * @param round 1, and 2 once it was put right
 * @param until when it is over
 */
public record RatingPeriod(int round, Instant until) {
}
