package org.wushe.planning.solver;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.wushe.cases.OfficeHours;
import org.wushe.library.Opening;

/**
 * When something can begin in the days of a plan. An offering is open at the hours it
 * says, on days of rest only if it says so; where it says none, at office hours.
 *
 * @param from the first day
 * @param to the last day
 * @param working whether a day is worked on
 * @param notBefore before it nobody can be there
 */
public record Hours(LocalDate from, LocalDate to, Predicate<LocalDate> working, OfficeHours office,
		LocalDateTime notBefore) {

	private static final Duration GRID = Duration.ofMinutes(30);

	/** Every half hour at which something of that length fits in. */
	public List<LocalDateTime> starts(List<Opening> opening, Duration length) {
		return days().flatMap(day -> starts(opening, day, length)).sorted().distinct().toList();
	}

	/** The first time it is open; none if it is not open in these days. */
	public List<LocalDateTime> first(List<Opening> opening) {
		return starts(opening, GRID).stream().limit(1).toList();
	}

	private Stream<LocalDate> days() {
		return this.from.datesUntil(this.to.plusDays(1));
	}

	private Stream<LocalDateTime> starts(List<Opening> opening, LocalDate day, Duration length) {
		return opened(opening, day, length).filter(start -> !start.isBefore(this.notBefore));
	}

	private Stream<LocalDateTime> opened(List<Opening> opening, LocalDate day, Duration length) {
		if (opening.isEmpty()) {
			return this.working.test(day) ? grid(day, this.office.from(), this.office.to(), length).stream()
					: Stream.empty();
		}
		boolean open = this.working.test(day) || isWeekend(day);
		return opening.stream()
			.filter(hours -> open && hours.days().contains(day.getDayOfWeek()))
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

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
