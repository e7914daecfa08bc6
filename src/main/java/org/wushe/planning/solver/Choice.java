package org.wushe.planning.solver;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An offering that may serve a need.
 *
 * @param score of the matching, 0 to 1
 * @param meters between the two; null if not known
 * @param slots when it can begin, the earliest first: of a visit every time at which
 * anybody is free, of everything else the first time that it is open
 */
public record Choice(Provider provider, double score, @Nullable Integer meters, List<Slot> slots) {

	private static final int POINTS = 1000;

	/** The best first; the order they came in does not matter. */
	public static final Comparator<Choice> BEST_FIRST = Comparator.comparingDouble(Choice::score)
		.reversed()
		.thenComparing(choice -> choice.provider().offeringId());

	public Choice {
		slots = List.copyOf(slots);
	}

	/** What the matching says for it, in thousandths. */
	public int points() {
		return (int) Math.round(POINTS * this.score);
	}

	/** As far as is known. */
	public int knownMeters() {
		return Objects.requireNonNullElse(this.meters, 0);
	}

}
