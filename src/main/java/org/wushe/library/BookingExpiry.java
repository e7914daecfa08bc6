package org.wushe.library;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * Requests for a facility that nobody answered before their time came are over 已过期, and
 * whoever asked is told.
 */
@Component
class BookingExpiry {

	private static final int AT_ONCE = 200;

	private final FacilityBookingRepository bookings;

	private final BookingRecord record;

	private final Clock clock;

	BookingExpiry(FacilityBookingRepository bookings, BookingRecord record, Clock clock) {
		this.bookings = bookings;
		this.record = record;
		this.clock = clock;
	}

	/** A part of what is over; the rest follows soon. */
	@Transactional
	@Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	public void expire() {
		this.bookings.expire(this.clock.instant(), AT_ONCE)
			.forEach(booking -> this.record.moved(Access.system(), booking, BookingState.EXPIRED, null));
	}

}
