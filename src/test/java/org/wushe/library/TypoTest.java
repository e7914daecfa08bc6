package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {

	@ParameterizedTest
	@CsvSource({ "助惨, 助餐", "住餐, 助餐", "长者饭糖, 长者饭堂", "者饭堂, 长者饭堂", "长者大饭堂, 长者饭堂", "长者饭堂们, 长者饭堂", "长者堂, 长者饭堂",
			"长者方堂, 长者饭堂" })
	void oneCharacterAway(String typed, String meant) {
		assertThat(Typo.isOneAway(typed, meant)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "助餐, 助餐", "助, 助餐", "助餐点, 助餐", "助浴, 助餐", "理发, 助餐", "餐, 饭", "饭者长堂, 长者饭堂", "长堂, 长者饭堂" })
	void theSameOrTooFarAway(String typed, String meant) {
		assertThat(Typo.isOneAway(typed, meant)).isFalse();
	}

	@Test
	void whatSoundsTheSameIsSpelledTheSameWithoutTones() {
		assertThat(Typo.soundsAlike("住惨", "助餐")).isTrue();
		assertThat(Typo.soundsAlike("助浴", "助餐")).isFalse();
		assertThat(Typo.soundsAlike("餐", "惨")).isFalse();
	}

}
