package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;

class OpeningTest {

	/** A Monday. */
	private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

	private final Opening day = new Opening(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(8, 30), LocalTime.of(20, 0));

	private final Opening untilMidnight = new Opening(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(18, 0),
			LocalTime.MIDNIGHT);

	@Test
	void aTimeIsCoveredIfItBeginsAndEndsWithinTheHoursOfOneDay() {
		assertThat(this.day.covers(MONDAY.withHour(8).withMinute(30), MONDAY.withHour(20))).isTrue();
		assertThat(this.day.covers(MONDAY.withHour(8), MONDAY.withHour(9))).isFalse();
		assertThat(this.day.covers(MONDAY.withHour(19), MONDAY.withHour(20).withMinute(30))).isFalse();
		assertThat(this.day.covers(MONDAY.plusDays(1).withHour(9), MONDAY.plusDays(1).withHour(10))).isFalse();
	}

	@Test
	void midnightIsTheEndOfTheDay() {
		assertThat(this.untilMidnight.covers(MONDAY.withHour(22), MONDAY.plusDays(1))).isTrue();
		assertThat(this.untilMidnight.covers(MONDAY.withHour(22), MONDAY.plusDays(1).withHour(1))).isFalse();
	}

	@Test
	void theHoursThatTwoHaveInCommonAreThoseOfTheSameDays() {
		Opening week = new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0),
				LocalTime.of(19, 0));
		assertThat(Opening.shared(List.of(week), List.of(this.day, this.untilMidnight))).containsExactly(
				new Opening(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(8, 30), LocalTime.of(19, 0)),
				new Opening(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(18, 0), LocalTime.of(19, 0)));
		Opening weekend = new Opening(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(19, 0));
		assertThat(Opening.shared(List.of(week), List.of(weekend))).isEmpty();
		Opening late = new Opening(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), LocalTime.MIDNIGHT);
		assertThat(Opening.shared(List.of(week), List.of(late))).isEmpty();
		assertThat(Opening.shared(List.of(late), List.of(this.untilMidnight))).containsExactly(late);
	}

}
