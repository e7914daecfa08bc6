package org.wushe.library.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.BookingConcerns;
import org.wushe.library.BookingRequest;
import org.wushe.library.FacilityBooking;
import org.wushe.library.FacilityBookings;

/** Facilities are asked for, and given or refused by who keeps them. */
@RestController
@RequestMapping("/api/library")
class BookingsController {

	private final FacilityBookings bookings;

	private final BookingConcerns concerns;

	private final CurrentAccess currentAccess;

	BookingsController(FacilityBookings bookings, BookingConcerns concerns, CurrentAccess currentAccess) {
		this.bookings = bookings;
		this.concerns = concerns;
		this.currentAccess = currentAccess;
	}

	/**
	 * A day of a facility.
	 *
	 * @param freeAt when one can begin, China time
	 * @param known those that the caller may know of
	 */
	record Day(List<FacilityBooking.Taken> taken, List<LocalTime> freeAt, List<FacilityBooking> known) {
	}

	/**
	 * @param start China time, as the end
	 */
	record Asked(@Nullable LocalDateTime start, @Nullable LocalDateTime end, @Nullable String purpose, int people) {
	}

	record Reason(@Nullable String reason) {

		String why() {
			return Objects.requireNonNullElse(this.reason, "");
		}

	}

	@GetMapping("/facilities/{id}/bookings")
	Day day(@PathVariable UUID id, @RequestParam LocalDate day) {
		Access access = this.currentAccess.get();
		return new Day(this.bookings.taken(access, id, day), this.bookings.freeAt(access, id, day),
				this.bookings.ofDay(access, id, day));
	}

	@PostMapping("/facilities/{id}/bookings")
	@ResponseStatus(HttpStatus.CREATED)
	FacilityBooking request(@PathVariable UUID id, @RequestBody Asked asked) {
		if (asked.start() == null || asked.end() == null) {
			throw DomainRefusal.invalid((asked.start() == null) ? "start" : "end", "resources.refused.missing.start");
		}
		return this.bookings.request(this.currentAccess.get(), id, new BookingRequest(asked.start(), asked.end(),
				Objects.requireNonNullElse(asked.purpose(), ""), asked.people()));
	}

	/**
	 * What the caller asked for, and what waits for the caller's answer; the next first.
	 */
	@GetMapping("/bookings")
	List<FacilityBooking> concerning() {
		return this.concerns.concerning(this.currentAccess.get())
			.stream()
			.map(BookingConcerns.Concern::booking)
			.toList();
	}

	/**
	 * What was refused, cancelled or never answered of the caller's own bookings; the
	 * last first.
	 */
	@GetMapping("/bookings/lost")
	List<FacilityBooking> lost() {
		return this.concerns.lost(this.currentAccess.get()).stream().map(BookingConcerns.Concern::booking).toList();
	}

	@PostMapping("/bookings/{id}/confirm")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void confirm(@PathVariable UUID id) {
		this.bookings.confirm(this.currentAccess.get(), id);
	}

	@PostMapping("/bookings/{id}/refuse")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void refuse(@PathVariable UUID id, @RequestBody Reason reason) {
		this.bookings.refuse(this.currentAccess.get(), id, reason.why());
	}

	@PostMapping("/bookings/{id}/cancel")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable UUID id, @RequestBody Reason reason) {
		this.bookings.cancel(this.currentAccess.get(), id, reason.why());
	}

}
