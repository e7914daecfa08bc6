package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearnessTest {

	private static final double QUARTER_OF_AN_HOUR_ON_FOOT = 923;

	@Test
	void whatLiesWithinTheCircleOfFifteenMinutesIsNear() {
		assertThat(Nearness.walking(QUARTER_OF_AN_HOUR_ON_FOOT)).isGreaterThan(0.85);
		assertThat(Nearness.walking(300)).isGreaterThan(0.99);
	}

	@Test
	void atTheEdgeOfTheCircleOfThirtyMinutesItIsWorthHalfAndBeyondSoonNothing() {
		assertThat(Nearness.walking(2 * QUARTER_OF_AN_HOUR_ON_FOOT)).isCloseTo(0.5, within(0.01));
		assertThat(Nearness.walking(4 * QUARTER_OF_AN_HOUR_ON_FOOT)).isLessThan(0.15);
	}

	@Test
	void whoComesToTheHomeIsNearFromFartherAway() {
		assertThat(Nearness.riding(4 * QUARTER_OF_AN_HOUR_ON_FOOT)).isGreaterThan(0.85);
	}

}
