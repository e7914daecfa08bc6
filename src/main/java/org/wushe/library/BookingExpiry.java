package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;

/**
 * Requests for a facility that nobody answered before their time came are over 已过期, and
 * whoever asked is told.
 */
@Component
class BookingExpiry {

	private final FacilityBookingRepository bookings;

	private final BookingRecord record;

	private final InParts parts;

	private final Clock clock;

	BookingExpiry(FacilityBookingRepository bookings, BookingRecord record, InParts parts, Clock clock) {
		this.bookings = bookings;
		this.record = record;
		this.parts = parts;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	public void expire() {
		Instant now = this.clock.instant();
		this.parts.all(limit -> {
			List<FacilityBooking> over = this.bookings.expire(now, limit);
			over.forEach(booking -> this.record.moved(Access.system(), booking, BookingState.EXPIRED, null));
			return over.size();
		});
	}

}
