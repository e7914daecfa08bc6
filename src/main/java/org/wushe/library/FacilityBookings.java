package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.FacilityBooking.Taken;
import org.wushe.parties.Organizations;

/**
 * 设施预约: facilities are asked for within their hours, and given or refused by who keeps
 * them. No time is given twice.
 */
@Service
public class FacilityBookings {

	/** Minutes between the times at which bookings begin and end. */
	public static final int STEP = 30;

	/** So far ahead facilities are asked for. */
	public static final int MOST_DAYS = 90;

	private static final int LONGEST = 200;

	private static final int MOST_PEOPLE = 5000;

	private final FacilityBookingRepository bookings;

	private final Resources resources;

	private final ResourceKeeping keeping;

	private final BookingRecord record;

	private final FallenBookings fallen;

	private final Organizations organizations;

	private final Clock clock;

	FacilityBookings(FacilityBookingRepository bookings, Resources resources, ResourceKeeping keeping,
			BookingRecord record, FallenBookings fallen, Organizations organizations, Clock clock) {
		this.organizations = organizations;
		this.fallen = fallen;
		this.record = record;
		this.bookings = bookings;
		this.resources = resources;
		this.keeping = keeping;
		this.clock = clock;
	}

	/**
	 * Asks for a time.
	 * @throws DomainRefusal if the facility is not open or not free then, or is not
	 * booked at all
	 */
	@Transactional
	public FacilityBooking request(Access access, UUID facilityId, BookingRequest request) {
		access.require(Operation.BOOK_FACILITIES);
		this.bookings.hold(access, facilityId);
		Facility facility = bookable(access, facilityId);
		Instant start = request.start().atZone(ChinaTime.ZONE).toInstant();
		Instant end = request.end().atZone(ChinaTime.ZONE).toInstant();
		if (request.start().getMinute() % STEP != 0 || request.end().getMinute() % STEP != 0
				|| !facility.isOpenFrom(request.start(), request.end())) {
			throw DomainRefusal.invalid("start", "resources.refused.booking-closed");
		}
		checkKeeper(access, facilityId, request.start().toLocalDate());
		if (start.isBefore(this.clock.instant())) {
			throw DomainRefusal.invalid("start", "resources.refused.booking-past");
		}
		if (request.start().toLocalDate().isAfter(today().plusDays(MOST_DAYS))) {
			throw DomainRefusal.invalid("start", "resources.refused.booking-far", MOST_DAYS);
		}
		if (request.people() < 1 || request.people() > MOST_PEOPLE) {
			throw DomainRefusal.invalid("people", "resources.refused.figure", 1, MOST_PEOPLE);
		}
		String purpose = Words.require("purpose", request.purpose().strip(), LONGEST);
		if (!this.bookings.taken(facilityId, start, end).isEmpty()) {
			throw DomainRefusal.conflict("resources.refused.booking-taken");
		}
		FacilityBooking booking = new FacilityBooking(UUID.randomUUID(), facilityId, start, end, purpose,
				request.people(), BookingState.REQUESTED, null, access.userId(), access.displayName(),
				this.clock.instant(), null, 0);
		this.bookings.add(access, booking);
		this.record.requested(access, booking);
		return booking;
	}

	/**
	 * Gives the time to who asked for it.
	 * @throws DomainRefusal if it was given to somebody else meanwhile, has come already,
	 * or the facility is not to be had then any more
	 */
	@Transactional
	public void confirm(Access access, UUID id) {
		FacilityBooking booking = toAnswer(access, id);
		this.bookings.hold(access, booking.facilityId());
		if (!this.clock.instant().isBefore(booking.start())) {
			throw DomainRefusal.conflict("resources.refused.booking-over");
		}
		if (this.resources.find(access, booking.facilityId())
			.filter(facility -> FallenBookings.holds(facility, booking))
			.isEmpty()) {
			throw DomainRefusal.conflict("resources.refused.booking-fallen");
		}
		checkKeeper(access, booking.facilityId(), booking.start().atZone(ChinaTime.ZONE).toLocalDate());
		try {
			move(access, booking, BookingState.CONFIRMED, null);
		}
		catch (DataIntegrityViolationException overlapping) {
			throw DomainRefusal.conflict("resources.refused.booking-taken");
		}
	}

	@Transactional
	public void refuse(Access access, UUID id, String reason) {
		String why = Words.require("reason", reason, LONGEST);
		move(access, toAnswer(access, id), BookingState.REFUSED, why);
	}

	/** By who asked for it, or who keeps the facility. */
	@Transactional
	public void cancel(Access access, UUID id, String reason) {
		String why = Words.require("reason", reason, LONGEST);
		FacilityBooking booking = get(access, id);
		if (!booking.requestedBy().equals(access.userId()) && !keeps(access, booking.facilityId())) {
			throw new AccessDenied(Operation.BOOK_FACILITIES);
		}
		if (!booking.state().isOpen()) {
			throw DomainRefusal.conflict("resources.refused.booking-decided");
		}
		if (!this.clock.instant().isBefore(booking.end())) {
			throw DomainRefusal.conflict("resources.refused.booking-ended");
		}
		move(access, booking, BookingState.CANCELLED, why);
	}

	/** What falls away if the facility is taken down; to who keeps or reviews it. */
	@Transactional(readOnly = true)
	public Falling fallingWithout(Access access, Resource facility) {
		return falling(access, facility.in(EntryStatus.WITHDRAWN));
	}

	/** What falls away at once if it is changed so; to who keeps it. */
	@Transactional(readOnly = true)
	public Falling fallingBy(Access access, Resource facility, ResourceForm asked) {
		return facility.status().isPublic()
				? falling(access, facility.saying(ResourceForm.of(facility).runningAs(asked))) : new Falling(0, 0);
	}

	private Falling falling(Access access, Resource after) {
		if (!this.keeping.mayKnow(access, after)) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		return Falling.of(this.fallen.of(after));
	}

	/**
	 * What the person may know of: the own ones, and all of a facility that one keeps.
	 */
	@Transactional(readOnly = true)
	public List<FacilityBooking> ofDay(Access access, UUID facility, LocalDate day) {
		return this.bookings.between(access, facility, begin(day), begin(day.plusDays(1)))
			.stream()
			.filter(booking -> booking.requestedBy().equals(access.userId()) || keeps(access, facility))
			.toList();
	}

	/** What waits for an answer, to who keeps the facility. */
	@Transactional(readOnly = true)
	public List<FacilityBooking> waiting(Access access, UUID facility) {
		return keeps(access, facility) ? this.bookings.waiting(access, facility, this.clock.instant()) : List.of();
	}

	/** The times of the day that are given already. */
	@Transactional(readOnly = true)
	public List<Taken> taken(Access access, UUID facility, LocalDate day) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.bookings.taken(facility, begin(day), begin(day.plusDays(1)));
	}

	/** The times of the day at which one can begin: open, to come, and free. */
	@Transactional(readOnly = true)
	public List<LocalTime> freeAt(Access access, UUID facilityId, LocalDate day) {
		Facility facility = bookable(access, facilityId);
		List<Taken> taken = taken(access, facilityId, day);
		List<LocalTime> free = new ArrayList<>();
		for (int minute = 0; minute < 24 * 60; minute += STEP) {
			LocalDateTime start = day.atStartOfDay().plusMinutes(minute);
			LocalDateTime end = start.plusMinutes(STEP);
			Instant begins = start.atZone(ChinaTime.ZONE).toInstant();
			Instant ends = end.atZone(ChinaTime.ZONE).toInstant();
			if (facility.isOpenFrom(start, end) && !begins.isBefore(this.clock.instant()) && taken.stream()
				.noneMatch(other -> other.start().isBefore(ends) && begins.isBefore(other.end()))) {
				free.add(start.toLocalTime());
			}
		}
		return free;
	}

	private FacilityBooking toAnswer(Access access, UUID id) {
		access.require(Operation.KEEP_RESOURCES);
		FacilityBooking booking = get(access, id);
		if (!keeps(access, booking.facilityId())) {
			throw new AccessDenied(Operation.KEEP_RESOURCES);
		}
		if (booking.state() != BookingState.REQUESTED) {
			throw DomainRefusal.conflict("resources.refused.booking-decided");
		}
		return booking;
	}

	private void move(Access access, FacilityBooking booking, BookingState to, @Nullable String reason) {
		if (!this.bookings.move(access, booking.id(), booking.state(), to, reason)) {
			throw DomainRefusal.conflict("resources.refused.booking-decided");
		}
		this.record.moved(access, booking, to, reason);
	}

	private FacilityBooking get(Access access, UUID id) {
		return this.bookings.find(access, id)
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.booking-unknown"));
	}

	private boolean keeps(Access access, UUID facility) {
		return this.resources.find(access, facility).filter(found -> this.keeping.keeps(access, found)).isPresent();
	}

	/**
	 * @throws DomainRefusal if who keeps the facility may not serve now or on that day
	 */
	private void checkKeeper(Access access, UUID facility, LocalDate day) {
		boolean barred = this.resources.find(access, facility)
			.map(Resource::organizationCode)
			.flatMap(code -> this.organizations.find(Access.system(), code))
			.filter(keeper -> !keeper.mayServeOn(today()) || !keeper.mayServeOn(day))
			.isPresent();
		if (barred) {
			throw DomainRefusal.conflict("resources.refused.booking-suspended");
		}
	}

	private Facility bookable(Access access, UUID id) {
		return this.resources.find(access, id)
			.filter(found -> found.status().isPublic())
			.map(Resource::content)
			.filter(Facility.class::isInstance)
			.map(Facility.class::cast)
			.filter(Facility::bookable)
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.booking-impossible"));
	}

	private static Instant begin(LocalDate day) {
		return day.atStartOfDay(ChinaTime.ZONE).toInstant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ChinaTime.ZONE));
	}

}
