package org.wushe.cases;

import java.time.LocalTime;

/** When an office is open on working days; a community is for at least eight hours. */
public record OfficeHours(LocalTime from, LocalTime to) {

	public OfficeHours {
		if (!from.isBefore(to)) {
			throw new IllegalArgumentException("an office opens before it closes: " + from + "-" + to);
		}
	}

}
