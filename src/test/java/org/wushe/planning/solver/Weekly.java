package org.wushe.planning.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Weeks with days that are otherwise than usual.
 *
 * @param otherwise whether they are worked on
 */
record Weekly(Map<LocalDate, Boolean> otherwise) implements Hours.Days {

	Weekly() {
		this(Map.of());
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return this.otherwise.getOrDefault(day,
				day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
	}

	@Override
	public boolean isHoliday(LocalDate day) {
		return !this.otherwise.getOrDefault(day, true);
	}

}
