package org.wushe.planning.solver;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;

/**
 * How long people of an organisation are with one person, and on their way to the next.
 *
 * @param visit how long a visit is taken to last
 * @param kilometersAnHour as the crow flies, stops and detours included
 */
public record Travel(Duration visit, int kilometersAnHour) {

	/** From one home to another of which one is not known. */
	private static final Duration UNKNOWN = Duration.ofMinutes(30);

	public Travel {
		if (!visit.isPositive() || kilometersAnHour <= 0) {
			throw new IllegalArgumentException("no visits of " + visit + " at " + kilometersAnHour + " km/h");
		}
	}

	/** Whole minutes, rounded up. */
	Duration between(@Nullable Coordinates one, @Nullable Coordinates other) {
		if (one == null || other == null) {
			return UNKNOWN;
		}
		return Duration.ofMinutes((long) Math.ceil(one.metersTo(other) * 60 / (this.kilometersAnHour * 1000.0)));
	}

	/** Whether the same people cannot be at both. */
	public boolean clash(LocalDateTime one, @Nullable Coordinates here, LocalDateTime other,
			@Nullable Coordinates there) {
		Duration apart = Duration.between(one, other).abs();
		return apart.compareTo(this.visit.plus(between(here, there))) < 0;
	}

}
