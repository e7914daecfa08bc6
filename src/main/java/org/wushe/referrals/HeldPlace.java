package org.wushe.referrals;

import java.time.Instant;
import java.util.Optional;

import org.wushe.library.CapacityUnit;

/**
 * A place that stays taken though the service was given.
 *
 * @param until when it is free by itself
 */
record HeldPlace(Kind kind, Instant until) {

	enum Kind {

		/** A quota that is used up until the turn of its period. */
		QUOTA

	}

	/**
	 * What a service holds that was given at that time and is reported now. Empty where
	 * its place is free at once, as that of a quota whose period has ended meanwhile.
	 */
	static Optional<HeldPlace> of(CapacityUnit unit, Instant servedAt, Instant now) {
		return unit.renewedAfter(servedAt)
			.filter(turn -> turn.isAfter(now))
			.map(turn -> new HeldPlace(Kind.QUOTA, turn));
	}

}
