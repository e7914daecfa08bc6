package org.wushe.library;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.ui.Translations;

/**
 * Bookings to come that a facility can no longer hold: it was taken down, is no longer
 * booked, or is closed at that time. They are cancelled, and whoever asked for them is
 * told.
 */
@Component
class FallenBookings {

	private static final int LONGEST_REASON = 500;

	private final FacilityBookingRepository bookings;

	private final BookingRecord record;

	private final Translations translations;

	private final Clock clock;

	FallenBookings(FacilityBookingRepository bookings, BookingRecord record, Translations translations, Clock clock) {
		this.bookings = bookings;
		this.record = record;
		this.translations = translations;
		this.clock = clock;
	}

	/** Whether the facility can be used for the booking, as it stands. */
	static boolean holds(Resource resource, FacilityBooking booking) {
		return resource.status().isPublic() && resource.content() instanceof Facility facility && facility.bookable()
				&& facility.isOpenFrom(booking.start().atZone(ChinaTime.ZONE).toLocalDateTime(),
						booking.end().atZone(ChinaTime.ZONE).toLocalDateTime());
	}

	/**
	 * Those asked for or confirmed that would fall away; the next first.
	 * @param after the facility as it will stand
	 */
	List<FacilityBooking> of(Resource after) {
		return (after.kind() != ResourceKind.FACILITY) ? List.of()
				: this.bookings.open(after.id(), this.clock.instant())
					.stream()
					.filter(booking -> !holds(after, booking))
					.toList();
	}

	/**
	 * Cancels those that fall away; nobody confirms one meanwhile.
	 * @param after the facility as it stands from now on
	 * @param reason told to who asked for them
	 */
	void cancel(Access access, Resource after, String reason) {
		if (after.kind() != ResourceKind.FACILITY) {
			return;
		}
		this.bookings.hold(access, after.id());
		List<UUID> fallen = of(after).stream().map(FacilityBooking::id).toList();
		if (!fallen.isEmpty()) {
			this.bookings.cancel(access, fallen, reason)
				.forEach(booking -> this.record.moved(access, booking, BookingState.CANCELLED, reason));
		}
	}

	/**
	 * The same where base data changed the facility and no person says why: what became
	 * of it, in both languages.
	 */
	void cancel(Access access, Resource after) {
		String key = !after.status().isPublic() ? "resources.booking.taken-down"
				: (after.content() instanceof Facility facility && facility.bookable()) ? "resources.booking.fallen"
						: "resources.booking.unbookable";
		cancel(access, after,
				Stream.of(Translations.CHINESE, Translations.ENGLISH)
					.map(language -> this.translations.getTranslation(key, language))
					.collect(Collectors.joining(" / ")));
	}

	/**
	 * The same where somebody changed the facility, who says why.
	 * @throws DomainRefusal if some fall away and nobody said why
	 */
	void cancelFor(Access access, Resource after, @Nullable String reason) {
		if (after.kind() != ResourceKind.FACILITY) {
			return;
		}
		this.bookings.hold(access, after.id());
		int falling = of(after).size();
		if (falling > 0 && (reason == null || reason.isBlank())) {
			throw DomainRefusal.conflict("resources.refused.bookings-fall", falling);
		}
		if (falling > 0) {
			cancel(access, after, Words.require("reason", reason, LONGEST_REASON));
		}
	}

}
