package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;

/**
 * From where distances count.
 *
 * @param withinMeters only what is given within this distance, as the crow flies; null
 * for any
 * @param nearestFirst in the order of the distance, and not of how well the words fit;
 * what has no place comes last
 */
public record Near(Coordinates from, @Nullable Integer withinMeters, boolean nearestFirst) {
}
