package org.wushe.planning.solver;

import java.time.LocalDateTime;

/** An offering at a time: what a need can be given, and another instead of it. */
public record Slot(Provider provider, LocalDateTime start) {
}
