package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;

@WusheTest
class WorkingCalendarsIT {

	@Autowired
	private WorkingCalendars calendars;

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
	void onlyAnAdministratorSaysWhichDaysAreWorkedOn() {
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.calendars.put(People.communityWorker("360702001001"), null, List.of()));
	}

}
