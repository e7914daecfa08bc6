package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

class FreeSpansTest {

	@Test
	void timesThatFollowOneAnotherAreDrawnTogether() {
		assertThat(FreeSpans.of(List.of(LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(14, 0)), 30, "、"))
			.isEqualTo("08:30–09:30、14:00–14:30");
	}

	@Test
	void theDayEndsAtTwentyFour() {
		assertThat(FreeSpans.of(List.of(LocalTime.of(23, 30)), 30, "、")).isEqualTo("23:30–24:00");
	}

	@Test
	void nothingIsFreeWhereThereIsNothing() {
		assertThat(FreeSpans.of(List.of(), 30, "、")).isEmpty();
	}

}
