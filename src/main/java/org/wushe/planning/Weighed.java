package org.wushe.planning;

import org.jspecify.annotations.Nullable;
import org.wushe.planning.solver.PassedOver;

/**
 * How a plan came to what it gives a need.
 *
 * @param considered how many offerings the matching named for it, all of which were
 * looked at
 * @param passedOver what suits it best, and why it was not given that; null if it was
 */
public record Weighed(int considered, @Nullable PassedOver passedOver) {
}
