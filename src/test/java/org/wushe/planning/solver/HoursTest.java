package org.wushe.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wushe.cases.OfficeHours;
import org.wushe.library.Opening;

class HoursTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final Duration VISIT = Duration.ofMinutes(60);

	private static final List<Opening> EVENINGS = List
		.of(new Opening(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(18, 0), LocalTime.of(20, 0)));

	@Test
	void nothingBeginsBeforeAnybodyCanBeThere() {
		Hours hours = hours(MONDAY.atTime(15, 10));

		assertThat(hours.starts(List.of(), VISIT)).startsWith(MONDAY.atTime(15, 30), MONDAY.atTime(16, 0))
			.contains(MONDAY.plusDays(1).atTime(9, 0))
			.allSatisfy(start -> assertThat(start).isAfter(MONDAY.atTime(15, 10)));
		assertThat(hours.starts(EVENINGS, VISIT)).startsWith(MONDAY.atTime(18, 0));
		assertThat(hours.first(List.of())).containsExactly(MONDAY.atTime(15, 30));
	}

	@Test
	void daysThatArePastOfferNothing() {
		assertThat(hours(MONDAY.plusDays(9).atStartOfDay()).starts(List.of(), VISIT)).isEmpty();
		assertThat(hours(MONDAY.plusDays(9).atStartOfDay()).first(EVENINGS)).isEmpty();
	}

	@Test
	void aVisitEndsBeforeTheHoursDo() {
		assertThat(hours(LocalDateTime.MIN).starts(EVENINGS, VISIT)).containsExactly(MONDAY.atTime(18, 0),
				MONDAY.atTime(18, 30), MONDAY.atTime(19, 0), MONDAY.plusDays(1).atTime(18, 0),
				MONDAY.plusDays(1).atTime(18, 30), MONDAY.plusDays(1).atTime(19, 0));
	}

	@Test
	void aHolidayIsOneOnAWeekendToo() {
		LocalDate saturday = MONDAY.plusDays(5);
		List<Opening> weekend = List
			.of(new Opening(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(10, 0)));

		assertThat(week(Map.of()).starts(weekend, VISIT)).containsExactly(saturday.atTime(9, 0),
				saturday.plusDays(1).atTime(9, 0));
		assertThat(week(Map.of(saturday, false)).starts(weekend, VISIT))
			.containsExactly(saturday.plusDays(1).atTime(9, 0));
		assertThat(week(Map.of(MONDAY, false)).starts(EVENINGS, VISIT)).doesNotContain(MONDAY.atTime(18, 0));
	}

	@Test
	void aWeekendDayThatIsWorkedOnInsteadIsOpenForWhoeverIsOpenOnAllWeekdays() {
		LocalDate saturday = MONDAY.plusDays(5);
		List<Opening> weekdays = List.of(new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
				LocalTime.of(9, 0), LocalTime.of(10, 0)));

		assertThat(week(Map.of()).starts(weekdays, VISIT)).doesNotContain(saturday.atTime(9, 0));
		assertThat(week(Map.of(saturday, true)).starts(weekdays, VISIT)).contains(saturday.atTime(9, 0))
			.doesNotContain(saturday.plusDays(1).atTime(9, 0));
		assertThat(week(Map.of(saturday, true)).starts(EVENINGS, VISIT)).doesNotContain(saturday.atTime(18, 0));
	}

	private static Hours week(Map<LocalDate, Boolean> otherwise) {
		return new Hours(MONDAY, MONDAY.plusDays(6), new Weekly(otherwise),
				new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), LocalDateTime.MIN);
	}

	private static Hours hours(LocalDateTime notBefore) {
		return new Hours(MONDAY, MONDAY.plusDays(4), new Weekly(),
				new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), notBefore);
	}

}
