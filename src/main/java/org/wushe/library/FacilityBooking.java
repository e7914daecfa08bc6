package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time for which somebody asked for a facility.
 *
 * @param end exclusive
 * @param people how many will come
 * @param reason why it was refused or cancelled
 * @param version counts the changes
 */
public record FacilityBooking(UUID id, UUID facilityId, Instant start, Instant end, String purpose, int people,
		BookingState state, @Nullable String reason, String requestedBy, String requestedByName, Instant requestedAt,
		@Nullable String answeredByName, int version) {

	/** Times that are given to somebody; who that is, is nobody's business. */
	public record Taken(Instant start, Instant end) {
	}

}
