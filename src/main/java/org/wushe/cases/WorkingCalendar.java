package org.wushe.cases;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.wushe.identity.ChinaTime;

/**
 * Days of work and of rest in one place: weekends, statutory holidays and make-up days
 * 调休. A period of days begins on the next day, a last day that is a holiday rolls on, and
 * the last day ends at midnight (Civil Code 201 and 203); a period of hours begins at
 * once.
 */
public final class WorkingCalendar {

	private final List<Map<LocalDate, Boolean>> exceptions;

	private final OfficeHours office;

	private final IntConsumer reached;

	/**
	 * @param exceptions whether the days are worked on, where that is not said by the day
	 * of the week; the earlier of the maps says it first
	 * @param reached is told the year in which each period ends that depends on working
	 * days
	 */
	public WorkingCalendar(List<Map<LocalDate, Boolean>> exceptions, OfficeHours office, IntConsumer reached) {
		this.exceptions = List.copyOf(exceptions);
		this.office = office;
		this.reached = reached;
	}

	/** When the offices of the place are open on a working day. */
	public OfficeHours office() {
		return this.office;
	}

	public boolean isWorkingDay(LocalDate day) {
		return exception(day)
			.orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
	}

	/**
	 * Whether it is a statutory holiday 法定节假日, be it on a weekend; a weekend by itself is
	 * none.
	 */
	public boolean isHoliday(LocalDate day) {
		return exception(day).map(working -> !working).orElse(false);
	}

	private Optional<Boolean> exception(LocalDate day) {
		return this.exceptions.stream().map(said -> said.get(day)).filter(Objects::nonNull).findFirst();
	}

	/**
	 * When a period ends that begins with an event at that time. One of days ends with
	 * the last second of its last day.
	 */
	public Instant plus(Instant from, Term term) {
		Instant end = end(from, term);
		if (term.unit() != Term.Unit.HOURS) {
			this.reached.accept(day(end).getYear());
		}
		return end;
	}

	private Instant end(Instant from, Term term) {
		return switch (term.unit()) {
			case HOURS -> from.plus(Duration.ofHours(term.amount()));
			case WORKING_HOURS -> plusWorking(from, Duration.ofHours(term.amount()));
			case DAYS -> endOf(workingDayFrom(day(from).plusDays(term.amount())));
			case WORKING_DAYS -> endOf(plusWorkingDays(day(from), term.amount()));
		};
	}

	/**
	 * The working days after the first day up to and including the last; negative if the
	 * last is before the first.
	 */
	public int workingDaysBetween(Instant from, Instant to) {
		LocalDate first = day(from);
		LocalDate last = day(to);
		return last.isBefore(first) ? -count(last, first) : count(first, last);
	}

	private int count(LocalDate first, LocalDate last) {
		return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
	}

	private LocalDate workingDayFrom(LocalDate day) {
		LocalDate candidate = day;
		while (!isWorkingDay(candidate)) {
			candidate = candidate.plusDays(1);
		}
		return candidate;
	}

	private LocalDate plusWorkingDays(LocalDate day, int days) {
		LocalDate last = day;
		for (int counted = 0; counted < days; counted++) {
			last = workingDayFrom(last.plusDays(1));
		}
		return workingDayFrom(last);
	}

	private Instant plusWorking(Instant from, Duration work) {
		ZonedDateTime now = from.atZone(ChinaTime.ZONE);
		LocalDate day = workingDayFrom(now.toLocalDate());
		LocalTime time = day.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIN;
		Duration left = work;
		while (true) {
			LocalTime begin = time.isBefore(this.office.from()) ? this.office.from() : time;
			Duration today = begin.isBefore(this.office.to()) ? Duration.between(begin, this.office.to())
					: Duration.ZERO;
			if (left.compareTo(today) <= 0 && !today.isZero()) {
				return day.atTime(begin).plus(left).atZone(ChinaTime.ZONE).toInstant();
			}
			left = left.minus(today);
			day = workingDayFrom(day.plusDays(1));
			time = LocalTime.MIN;
		}
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ChinaTime.ZONE).toLocalDate();
	}

	private static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusSeconds(1);
	}

}
