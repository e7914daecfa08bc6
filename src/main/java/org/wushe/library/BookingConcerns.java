package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/** The bookings that want something of the person, or about which something is new. */
@Service
public class BookingConcerns {

	/** So long an answer is news. */
	private static final Duration NEWS = Duration.ofDays(30);

	private final FacilityBookingRepository bookings;

	private final Resources resources;

	private final ResourceKeeping keeping;

	private final Clock clock;

	BookingConcerns(FacilityBookingRepository bookings, Resources resources, ResourceKeeping keeping, Clock clock) {
		this.bookings = bookings;
		this.resources = resources;
		this.keeping = keeping;
		this.clock = clock;
	}

	/**
	 * A booking that is the person's own, or waits for the person's answer.
	 */
	public record Concern(FacilityBooking booking, Resource facility, boolean toAnswer) {
	}

	/**
	 * What the person asked for and what waits for the person's answer; the next first.
	 */
	@Transactional(readOnly = true)
	public List<Concern> concerning(Access access) {
		return concerning(access, true).toList();
	}

	/**
	 * @param below whether common facilities anywhere below the person's place count, or
	 * only those of just that place
	 */
	private Stream<Concern> concerning(Access access, boolean below) {
		return concerns(access, this.bookings.upcoming(access, this.clock.instant(), below)).stream()
			.filter(concern -> concern.toAnswer() || concern.booking().requestedBy().equals(access.userId()));
	}

	/**
	 * What waits for the person's answer, and what others decided about the person's own
	 * bookings or took back at a facility that the person keeps, until the person looks
	 * at the facility. A common facility is answered for at its own place.
	 */
	@Transactional(readOnly = true)
	public List<Concern> newsFor(Access access) {
		Instant now = this.clock.instant();
		return Stream
			.concat(concerning(access, false).filter(Concern::toAnswer),
					concerns(access, this.bookings.news(access, now.minus(NEWS))).stream())
			.filter(concern -> concern.booking().requestedBy().equals(access.userId())
					|| this.keeping.keeps(access, concern.facility()) && isOfThePlace(access, concern.facility()))
			.toList();
	}

	/**
	 * What was refused or fell away of the person's own bookings, until the person says
	 * that it is known; the last first.
	 */
	@Transactional(readOnly = true)
	public List<Concern> lost(Access access) {
		return concerns(access, this.bookings.lost(access, this.clock.instant().minus(NEWS)));
	}

	private static boolean isOfThePlace(Access access, Resource facility) {
		return facility.organizationCode() != null || facility.division().equals(access.division());
	}

	/** What one has booked stays one's own when the facility is no longer shown. */
	private List<Concern> concerns(Access access, List<FacilityBooking> some) {
		Map<UUID, Resource> facilities = this.resources
			.find(Access.system(), some.stream().map(FacilityBooking::facilityId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Resource::id, Function.identity()));
		List<Concern> concerns = new ArrayList<>();
		for (FacilityBooking booking : some) {
			Resource facility = facilities.get(booking.facilityId());
			if (facility != null) {
				concerns.add(new Concern(booking, facility,
						booking.state() == BookingState.REQUESTED && this.keeping.keeps(access, facility)));
			}
		}
		return concerns;
	}

}
