package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.cases.CalendarBuilder.aCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.wushe.identity.ChinaTime;

/**
 * The rules of periods (Civil Code 201 and 203) and of working days. 20 November 2026 is
 * a Friday.
 */
class WorkingCalendarTest {

	private final WorkingCalendar calendar = aCalendar().build();

	@Test
	void weekendsAreNotWorkedOn() {
		assertThat(this.calendar.isWorkingDay(LocalDate.parse("2026-11-20"))).isTrue();
		assertThat(this.calendar.isWorkingDay(LocalDate.parse("2026-11-21"))).isFalse();
		assertThat(this.calendar.isWorkingDay(LocalDate.parse("2026-11-22"))).isFalse();
	}

	@Test
	void statutoryHolidaysAreNotWorkedOn() {
		WorkingCalendar national = aCalendar().off("2026-10-01").build();
		assertThat(national.isWorkingDay(LocalDate.parse("2026-10-01"))).isFalse();
	}

	@Test
	void makeUpDaysAreWorkingDays() {
		WorkingCalendar national = aCalendar().makeUp("2026-10-10").build();
		assertThat(national.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
		assertThat(national.plus(at("2026-10-09T10:00"), Term.workingDays(1))).isEqualTo(at("2026-10-10T23:59:59"));
	}

	@Test
	void theNarrowerDivisionIsHeardFirst() {
		WorkingCalendar local = aCalendar().off("2026-11-20").within().makeUp("2026-11-20", "2026-11-21").build();
		assertThat(local.isWorkingDay(LocalDate.parse("2026-11-20"))).isFalse();
		assertThat(local.isWorkingDay(LocalDate.parse("2026-11-21"))).isTrue();
	}

	@Test
	void aPeriodOfDaysStartsOnTheNextDay() {
		assertThat(this.calendar.plus(at("2026-11-16T00:01"), Term.days(1))).isEqualTo(at("2026-11-17T23:59:59"));
		assertThat(this.calendar.plus(at("2026-11-16T23:59"), Term.days(1))).isEqualTo(at("2026-11-17T23:59:59"));
	}

	@Test
	void aPeriodOfHoursStartsAtOnce() {
		assertThat(this.calendar.plus(at("2026-11-21T22:30"), Term.hours(2))).isEqualTo(at("2026-11-22T00:30"));
	}

	@Test
	void aLastDayThatIsAHolidayRollsOnToTheNextWorkingDay() {
		assertThat(this.calendar.plus(at("2026-11-18T10:00"), Term.days(3))).isEqualTo(at("2026-11-23T23:59:59"));
		WorkingCalendar national = aCalendar().off("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07")
			.build();
		assertThat(national.plus(at("2026-09-24T10:00"), Term.days(7))).isEqualTo(at("2026-10-08T23:59:59"));
	}

	@Test
	void holidaysWithinAPeriodOfDaysAreCounted() {
		assertThat(this.calendar.plus(at("2026-11-20T10:00"), Term.days(7))).isEqualTo(at("2026-11-27T23:59:59"));
	}

	@Test
	void holidaysWithinAPeriodOfWorkingDaysAreNotCounted() {
		assertThat(this.calendar.plus(at("2026-11-20T10:00"), Term.workingDays(2)))
			.isEqualTo(at("2026-11-24T23:59:59"));
	}

	@Test
	void aPeriodThatBeginsOnAHolidayCountsFromTheNextWorkingDay() {
		assertThat(this.calendar.plus(at("2026-11-21T10:00"), Term.workingDays(1)))
			.isEqualTo(at("2026-11-23T23:59:59"));
	}

	@Test
	void workingHoursPassOnlyWhileTheOfficeIsOpen() {
		assertThat(this.calendar.plus(at("2026-11-20T16:00"), Term.workingHours(2))).isEqualTo(at("2026-11-23T10:00"));
		assertThat(this.calendar.plus(at("2026-11-20T07:00"), Term.workingHours(1))).isEqualTo(at("2026-11-20T10:00"));
		assertThat(this.calendar.plus(at("2026-11-21T12:00"), Term.workingHours(8))).isEqualTo(at("2026-11-23T17:00"));
	}

	@Test
	void daysAreThoseOfChina() {
		Instant eveningInChina = Instant.parse("2026-11-16T16:30:00Z");
		assertThat(this.calendar.plus(eveningInChina, Term.days(1))).isEqualTo(at("2026-11-18T23:59:59"));
	}

	@Test
	void workingDaysLeftAreThoseAfterTodayUpToTheDeadline() {
		assertThat(this.calendar.workingDaysBetween(at("2026-11-20T10:00"), at("2026-11-24T23:59:59"))).isEqualTo(2);
		assertThat(this.calendar.workingDaysBetween(at("2026-11-20T10:00"), at("2026-11-20T23:59:59"))).isZero();
		assertThat(this.calendar.workingDaysBetween(at("2026-11-24T10:00"), at("2026-11-20T23:59:59"))).isEqualTo(-2);
	}

	@Test
	void anExtensionIsAPeriodFromTheOldDeadline() {
		Instant deadline = this.calendar.plus(at("2026-11-18T10:00"), Term.workingDays(2));
		assertThat(this.calendar.plus(deadline, Term.workingDays(1))).isEqualTo(at("2026-11-23T23:59:59"));
	}

	@Test
	void theYearIsToldInWhichAPeriodEndsThatDependsOnWorkingDays() {
		Set<Integer> reached = new TreeSet<>();
		WorkingCalendar noting = aCalendar().noting(reached).build();
		noting.plus(at("2026-12-31T23:00"), Term.hours(2));
		assertThat(reached).isEmpty();
		noting.plus(at("2026-12-30T10:00"), Term.workingDays(1));
		assertThat(reached).containsExactly(2026);
		noting.plus(at("2026-12-31T10:00"), Term.workingDays(1));
		assertThat(reached).containsExactly(2026, 2027);
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
	}

}
