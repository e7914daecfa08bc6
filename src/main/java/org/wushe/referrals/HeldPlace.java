package org.wushe.referrals;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

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
	 * free at once, as that of a quota whose period has ended meanwhile. Whoever kept it
	 * until today has had it since the service was given.
	 */
	static Optional<HeldPlace> of(CapacityUnit unit, ServiceReport report, Instant now) {
		Optional<HeldPlace> kept = unit.mayBeKept()
				? kept(Objects.requireNonNullElse(report.placeFree(), unlessSaid(unit))) : Optional.empty();
		return kept.filter(place -> place.until == null || place.until.isAfter(now))
			.or(() -> used(unit, kept.map(place -> lastHad(place, report)).orElse(report.servedAt()), now));
	}

	private static Instant lastHad(HeldPlace ended, ServiceReport report) {
		Instant last = Objects.requireNonNull(ended.until).minusNanos(1);
		return last.isAfter(report.servedAt()) ? last : report.servedAt();
	}

	/**
	 * What was used is used: whoever had a unit of a quota at that moment was promised it
	 * for the whole period, and it is nobody else's before the turn. Empty where it is no
	 * quota, or that period has ended.
	 */
	static Optional<HeldPlace> used(CapacityUnit unit, Instant last, Instant now) {
		return unit.renewedAfter(last).filter(turn -> turn.isAfter(now)).map(turn -> new HeldPlace(Kind.QUOTA, turn));
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
