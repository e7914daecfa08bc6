package org.wushe.library;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** When a service would suit, as people say it. */
public enum TimeWish {

	/** 工作日上午 */
	WORKDAY_MORNING(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8, 12),
	/** 工作日下午 */
	WORKDAY_AFTERNOON(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 12, 18),
	/** 工作日晚上 */
	WORKDAY_EVENING(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 18, 22),
	/** 周末上午 */
	WEEKEND_MORNING(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 8, 12),
	/** 周末下午 */
	WEEKEND_AFTERNOON(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 12, 18),
	/** 周末晚上 */
	WEEKEND_EVENING(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 18, 22);

	/** Less than an hour is no use to anybody. */
	private static final int LEAST_MINUTES = 60;

	private final Set<DayOfWeek> days;

	private final int from;

	private final int until;

	TimeWish(Set<DayOfWeek> days, int from, int until) {
		this.days = days;
		this.from = from;
		this.until = until;
	}

	/** Whether one may come then for an hour at least, on one of the days. */
	public boolean isMetBy(Collection<Opening> opening) {
		return opening.stream().anyMatch(this::isMetBy);
	}

	private boolean isMetBy(Opening opening) {
		int closes = opening.closes().equals(LocalTime.MIDNIGHT) ? 24 * 60 : opening.closes().toSecondOfDay() / 60;
		int shared = Math.min(closes, 60 * this.until) - Math.max(opening.opens().toSecondOfDay() / 60, 60 * this.from);
		return shared >= LEAST_MINUTES && opening.days().stream().anyMatch(this.days::contains);
	}

	/** Whether it is then. */
	public boolean contains(LocalDateTime time) {
		return this.days.contains(time.getDayOfWeek()) && time.getHour() >= this.from && time.getHour() < this.until;
	}

}
