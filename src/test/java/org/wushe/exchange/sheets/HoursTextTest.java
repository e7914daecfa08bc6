package org.wushe.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import org.wushe.library.Opening;

class HoursTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			周一至周五 8:00-12:00 | 周一至周五 08:00-12:00
			周一到周五 08:00至12:00；星期六 09：00-11：30 | 周一至周五 08:00-12:00；周六 09:00-11:30
			每天 00:00-24:00 | 每天 00:00-24:00
			周六、周日 9:00-17:00 | 周六、周日 09:00-17:00
			周一、周三、周五 9:00-10:00 | 周一、周三、周五 09:00-10:00
			周六至周一 9:00-10:00 | 周一、周六、周日 09:00-10:00
			""")
	void whatPeopleWriteIsRead(String written, String back) {
		assertThat(HoursText.read(written))
			.hasValueSatisfying(hours -> assertThat(HoursText.write(hours)).isEqualTo(back));
	}

	@ParameterizedTest
	@ValueSource(strings = { "工作日上午", "周一 8点", "周一 12:00-08:00", "周八 08:00-09:00", "周一 25:00-26:00" })
	void whatCannotBeReadIsNoHours(String written) {
		assertThat(HoursText.read(written)).isEmpty();
	}

	@Test
	void hoursComeBackAsTheyWere() {
		for (Set<DayOfWeek> days : List.of(EnumSet.allOf(DayOfWeek.class), EnumSet.of(DayOfWeek.SUNDAY),
				EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY))) {
			List<Opening> hours = List.of(new Opening(days, LocalTime.of(8, 30), LocalTime.MIDNIGHT));
			assertThat(HoursText.read(HoursText.write(hours))).hasValue(hours);
		}
	}

}
