package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class QuarterTest {

	@Test
	void everyDayLiesInTheQuarterOfItsMonth() {
		assertThat(Quarter.of(LocalDate.of(2026, 1, 1))).isEqualTo(new Quarter(2026, 1));
		assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).isEqualTo(new Quarter(2026, 1));
		assertThat(Quarter.of(LocalDate.of(2026, 12, 31))).isEqualTo(new Quarter(2026, 4));
		assertThat(new Quarter(2026, 4).last()).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
	}

	@Test
	void aQuarterIsClosedTenDaysAfterItsEnd() {
		assertThat(new Quarter(2026, 3).isClosedOn(LocalDate.of(2026, 10, 10))).isFalse();
		assertThat(new Quarter(2026, 3).isClosedOn(LocalDate.of(2026, 10, 11))).isTrue();
	}

	@Test
	void itIsReadAsItIsWritten() {
		assertThat(Quarter.parse("2026-Q4")).contains(new Quarter(2026, 4));
		assertThat(Quarter.parse(new Quarter(2025, 1).toString())).contains(new Quarter(2025, 1));
		assertThat(Quarter.parse("2026-Q5")).isEmpty();
		assertThat(Quarter.parse("' or 1=1")).isEmpty();
	}

}
