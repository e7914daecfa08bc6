package org.wushe.library;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

	/** The hours that both have in common. */
	public static List<Opening> shared(List<Opening> some, List<Opening> others) {
		return some.stream()
			.flatMap(one -> others.stream().flatMap(other -> one.sharedWith(other).stream()))
			.distinct()
			.toList();
	}

	private Optional<Opening> sharedWith(Opening other) {
		EnumSet<DayOfWeek> both = EnumSet.noneOf(DayOfWeek.class);
		both.addAll(this.days);
		both.retainAll(other.days);
		LocalTime from = this.opens.isAfter(other.opens) ? this.opens : other.opens;
		LocalTime until = (minutes(this.closes) < minutes(other.closes)) ? this.closes : other.closes;
		return (both.isEmpty() || from.toSecondOfDay() / 60 >= minutes(until)) ? Optional.empty()
				: Optional.of(new Opening(both, from, until));
	}

	/** Of the day; midnight is its end. */
	private static int minutes(LocalTime closes) {
		return closes.equals(LocalTime.MIDNIGHT) ? 24 * 60 : closes.toSecondOfDay() / 60;
	}

	/** Hours a week, 0 to 168. */
	public double weeklyHours() {
		return this.days.size() * Math.max(0, minutes(this.closes) - this.opens.toSecondOfDay() / 60) / 60.0;
	}

}
