package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.ITERABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.OwnerDatabase;
import org.wushe.identity.People;

@WusheTest
class WorkingCalendarsIT {

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private HolidayHealthIndicator health;

	@Autowired
	private OwnerDatabase owner;

	@Test
	void aPlaceMaySayOtherThanTheNation() {
		LocalDate festival = LocalDate.of(2039, 3, 8);
		LocalDate makeUp = LocalDate.of(2039, 3, 5);
		this.calendars.put(Access.system(), null, List.of(new Holiday(festival, true, "测试")));
		this.calendars.put(Access.system(), new DivisionCode("3609"),
				List.of(new Holiday(festival, false, "测试"), new Holiday(makeUp, true, "测试")));
		WorkingCalendar there = this.calendars.forDivision(Access.system(), new DivisionCode("360902001001"));
		WorkingCalendar elsewhere = this.calendars.forDivision(Access.system(), new DivisionCode("360702001001"));
		assertThat(there.isWorkingDay(festival)).isFalse();
		assertThat(there.isWorkingDay(makeUp)).isTrue();
		assertThat(elsewhere.isWorkingDay(festival)).isTrue();
		assertThat(elsewhere.isWorkingDay(makeUp)).isFalse();
	}

	@Test
	void aYearWithoutHolidaysThatATermReachesIsToldUntilTheyAreImported() {
		this.owner.run("delete from holiday where day between '2045-01-01' and '2045-12-31'");
		this.calendars.put(Access.system(), new DivisionCode("3609"),
				List.of(new Holiday(LocalDate.of(2045, 3, 8), false, "庙会")));

		this.calendars.forDivision(Access.system(), new DivisionCode("360902001001"))
			.plus(Instant.parse("2044-12-30T04:00:00Z"), Term.workingDays(5));
		assertThat(this.calendars.yearsWithoutHolidays()).contains(2045);
		assertThat(this.health.health().getStatus().getCode()).isEqualTo("WARNING");
		assertThat(this.health.health().getDetails().get("yearsWithoutHolidays")).asInstanceOf(ITERABLE).contains(2045);

		this.calendars.put(Access.system(), null, List.of(new Holiday(LocalDate.of(2045, 1, 2), false, "元旦")));
		assertThat(this.calendars.yearsWithoutHolidays()).doesNotContain(2045);
	}

	@Test
	void onlyAnAdministratorSaysWhichDaysAreWorkedOn() {
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.calendars.put(People.communityWorker("360702001001"), null, List.of()));
	}

}
