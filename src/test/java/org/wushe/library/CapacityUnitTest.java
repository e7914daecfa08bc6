package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wushe.identity.ChinaTime;

class CapacityUnitTest {

	/** 23 November 2026 is a Monday. */
	@ParameterizedTest
	@CsvSource({ "MEALS_PER_DAY, 2026-11-22T12:00, 2026-11-23", "MEALS_PER_DAY, 2026-12-31T23:59:59, 2027-01-01",
			"MEALS_PER_DAY, 2026-11-23T00:00, 2026-11-24", "VISITS_PER_WEEK, 2026-11-22T23:59, 2026-11-23",
			"VISITS_PER_WEEK, 2026-11-23T00:00, 2026-11-30", "VISITS_PER_WEEK, 2026-12-30T09:00, 2027-01-04",
			"VISITS_PER_MONTH, 2026-11-01T00:00, 2026-12-01", "VISITS_PER_MONTH, 2026-11-30T23:59, 2026-12-01",
			"VISITS_PER_MONTH, 2028-02-29T08:00, 2028-03-01", "CASES_PER_MONTH, 2026-12-31T08:00, 2027-01-01" })
	void aUsedQuotaIsThereAgainWhenItsDayWeekOrMonthTurnsInChina(CapacityUnit unit, LocalDateTime used, String day) {
		assertThat(unit.renewedAfter(used.atZone(ChinaTime.ZONE).toInstant()))
			.hasValue(OffsetDateTime.parse(day + "T00:00+08:00").toInstant());
	}

	@ParameterizedTest
	@EnumSource(names = { "BEDS", "PLACES" })
	void whatIsNoQuotaDoesNotComeBackWithTime(CapacityUnit unit) {
		assertThat(unit.renewedAfter(Instant.EPOCH)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void whatIsCountedByTheMonthIsKeptByNobodyAndEverythingElseMayBe(CapacityUnit unit) {
		assertThat(unit.mayBeKept())
			.isEqualTo(unit != CapacityUnit.VISITS_PER_MONTH && unit != CapacityUnit.CASES_PER_MONTH);
	}

}
