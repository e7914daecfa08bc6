package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class WordingTest {

	private final Wording wording = Wording.of("禅城区助浴上门", "为禅城区的失能长者助浴", List.of("助浴"));

	@Test
	void theNameOfTheDistrictIsNothingInCommon() {
		Words.Overlap overlap = Words.of("家住禅城区，想请人上门", this.wording.without(List.of("广东省", "佛山市", "禅城区")));
		assertThat(overlap.common()).containsExactly("上门");
		assertThat(Words.of("家住禅城区", this.wording.without(List.of("禅城区"))).value()).isZero();
	}

	@Test
	void theNameOfAnotherDistrictIsAWordLikeAnyOther() {
		assertThat(Words.of("家住禅城区", this.wording.without(List.of("章贡区"))).common()).containsExactly("禅城区");
	}

	@Test
	void whatIsOfferedStaysInCommonWhateverThePlace() {
		assertThat(Words.of("失能长者要助浴", this.wording.without(List.of("禅城区"))).common()).containsExactly("失能长者", "助浴");
	}

}
