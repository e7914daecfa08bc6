package org.wushe.planning.solver;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.wushe.cases.OfficeHours;
import org.wushe.library.Opening;

/**
 * When something can begin in the days of a plan. An offering is open at the hours it
 * says, on weekends only if it says so, and on no statutory holiday 法定节假日. A weekend day
 * that is worked on instead of another 调休 is like the weekdays for whoever is open on all
 * of them. Where it says no hours, it is open at office hours.
 *
 * @param from the first day
 * @param to the last day
 * @param days which days are worked on, and which are holidays
 * @param notBefore before it nobody can be there
 */
public record Hours(LocalDate from, LocalDate to, Days days, OfficeHours office, LocalDateTime notBefore) {

	private static final Duration GRID = Duration.ofMinutes(30);

	private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	/** What a calendar says of days. */
	public interface Days {

		boolean isWorkingDay(LocalDate day);

		boolean isHoliday(LocalDate day);

	}

	/** Every half hour at which something of that length fits in. */
	public List<LocalDateTime> starts(List<Opening> opening, Duration length) {
		return all().flatMap(day -> starts(opening, day, length)).sorted().distinct().toList();
	}

	/** The first time it is open; none if it is not open in these days. */
	public List<LocalDateTime> first(List<Opening> opening) {
		return starts(opening, GRID).stream().limit(1).toList();
	}

	private Stream<LocalDate> all() {
		return this.from.datesUntil(this.to.plusDays(1));
	}

	private Stream<LocalDateTime> starts(List<Opening> opening, LocalDate day, Duration length) {
		return opened(opening, day, length).filter(start -> !start.isBefore(this.notBefore));
	}

	private Stream<LocalDateTime> opened(List<Opening> opening, LocalDate day, Duration length) {
		if (opening.isEmpty()) {
			return this.days.isWorkingDay(day) ? grid(day, this.office.from(), this.office.to(), length).stream()
					: Stream.empty();
		}
		if (this.days.isHoliday(day)) {
			return Stream.empty();
		}
		boolean insteadOfAnother = !WEEKDAYS.contains(day.getDayOfWeek()) && this.days.isWorkingDay(day);
		return opening.stream()
			.filter(hours -> hours.days().contains(day.getDayOfWeek())
					|| (insteadOfAnother && hours.days().containsAll(WEEKDAYS)))
			.map(hours -> grid(day, hours.opens(), hours.closes(), length))
			.flatMap(Collection::stream);
	}

	private static List<LocalDateTime> grid(LocalDate day, LocalTime opens, LocalTime closes, Duration length) {
		LocalDateTime end = closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(closes);
		List<LocalDateTime> starts = new ArrayList<>();
		for (LocalDateTime start = day.atTime(opens); !start.plus(length).isAfter(end); start = start.plus(GRID)) {
			starts.add(start);
		}
		return starts;
	}

}
