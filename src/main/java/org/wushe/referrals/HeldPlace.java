package org.wushe.referrals;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.library.CapacityUnit;

/**
 * A place that stays taken though the service was given.
 *
 * @param until when it is free by itself; null where somebody has to say so
 */
record HeldPlace(Kind kind, @Nullable Instant until) {

	enum Kind {

		/** A quota that is used up until the turn of its period. */
		QUOTA,
		/**
		 * Something that the person goes on to have, such as a bed or a meal every day.
		 */
		KEPT

	}

	/**
	 * What a service holds that was given and is reported now. Empty where its place is
	 * free at once, as that of a quota whose period has ended meanwhile. What was used is
	 * used: a meal every day that somebody keeps is held at least until the turn of its
	 * period.
	 */
	static Optional<HeldPlace> of(CapacityUnit unit, ServiceReport report, Instant now) {
		Optional<HeldPlace> kept = unit.mayBeKept()
				? kept(Objects.requireNonNullElse(report.placeFree(), unlessSaid(unit))) : Optional.empty();
		Optional<HeldPlace> used = unit.renewedAfter(report.servedAt()).map(turn -> new HeldPlace(Kind.QUOTA, turn));
		return Stream.of(kept, used)
			.flatMap(Optional::stream)
			.filter(place -> place.end().isAfter(now))
			.max(Comparator.comparing(HeldPlace::end));
	}

	private Instant end() {
		return Objects.requireNonNullElse(this.until, Instant.MAX);
	}

	private static Optional<HeldPlace> kept(PlaceFree free) {
		return switch (free) {
			case PlaceFree.Now() -> Optional.empty();
			case PlaceFree.On on -> Optional.of(new HeldPlace(Kind.KEPT, on.begins()));
			case PlaceFree.WhenTold() -> Optional.of(new HeldPlace(Kind.KEPT, null));
		};
	}

	/** Nobody is given the bed of another because a form did not ask. */
	private static PlaceFree unlessSaid(CapacityUnit unit) {
		return (unit == CapacityUnit.BEDS) ? new PlaceFree.WhenTold() : new PlaceFree.Now();
	}

}
