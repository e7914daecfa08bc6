package org.wushe.planning.solver;

import java.time.LocalDateTime;

/**
 * An offering at a time: what a need can be given, and another instead of it.
 *
 * @param room how many of those who visit are not promised to others by then
 */
public record Slot(Provider provider, LocalDateTime start, int room) {
}
