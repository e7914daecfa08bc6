package org.wushe.library;

import java.time.LocalDateTime;

/**
 * What somebody asks for.
 *
 * @param start local time, on the half hour
 * @param end local time, on the half hour, exclusive
 */
public record BookingRequest(LocalDateTime start, LocalDateTime end, String purpose, int people) {
}
