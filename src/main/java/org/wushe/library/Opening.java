package org.wushe.library;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Weekly opening hours.
 *
 * @param days the weekdays
 * @param opens local time
 * @param closes local time, exclusive; midnight stands for the end of the day
 */
public record Opening(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

	public Opening {
		days = Set.copyOf(days);
	}

	public boolean isOpenAt(LocalDateTime time) {
		return this.days.contains(time.getDayOfWeek()) && !time.toLocalTime().isBefore(this.opens)
				&& (this.closes.equals(LocalTime.MIDNIGHT) || time.toLocalTime().isBefore(this.closes));
	}

	/** Whether the whole time lies within these hours of one day. */
	public boolean covers(LocalDateTime start, LocalDateTime end) {
		boolean untilMidnight = this.closes.equals(LocalTime.MIDNIGHT);
		return isOpenAt(start) && (end.equals(start.toLocalDate().plusDays(1).atStartOfDay()) ? untilMidnight
				: end.toLocalDate().equals(start.toLocalDate())
						&& (untilMidnight || !end.toLocalTime().isAfter(this.closes)));
	}

	/** Hours a week, 0 to 168. */
	public double weeklyHours() {
		int until = this.closes.equals(LocalTime.MIDNIGHT) ? 24 * 60 : this.closes.toSecondOfDay() / 60;
		return this.days.size() * Math.max(0, until - this.opens.toSecondOfDay() / 60) / 60.0;
	}

}
