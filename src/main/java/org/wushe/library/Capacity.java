package org.wushe.library;

import java.time.Instant;

/**
 * How much of a service there is, as the organisation last confirmed it.
 *
 * @param maximum in units
 * @param available units that were free at the time of confirmation
 */
public record Capacity(CapacityUnit unit, int maximum, int available, Instant confirmedAt) {

	public Capacity {
		if (maximum < 0 || available < 0 || available > maximum) {
			throw new IllegalArgumentException("no capacity: " + available + " of " + maximum);
		}
	}

	/** What is free once there are so many: those in use stay in use. */
	public int freeOf(int changed) {
		return Math.max(0, changed - (this.maximum - this.available));
	}

}
