package org.wushe.library;

import java.util.List;

/**
 * How many bookings to come fall away if a facility is taken down or changed.
 *
 * @param confirmed those that are given to somebody
 * @param asked those that wait for an answer
 */
public record Falling(int confirmed, int asked) {

	static Falling of(List<FacilityBooking> bookings) {
		int confirmed = (int) bookings.stream().filter(each -> each.state() == BookingState.CONFIRMED).count();
		return new Falling(confirmed, bookings.size() - confirmed);
	}

	public int total() {
		return this.confirmed + this.asked;
	}

}
