package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.wushe.library.CapacityUnit;

class HeldPlaceTest {

	private static final Instant LAST_OF_NOVEMBER = Instant.parse("2026-11-30T02:00:00Z");

	private static final Instant DECEMBER = Instant.parse("2026-11-30T16:00:00Z");

	@Test
	void aQuotaIsUsedUpUntilTheTurnOfThePeriodInWhichTheServiceWasGiven() {
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, LAST_OF_NOVEMBER, LAST_OF_NOVEMBER.plusSeconds(60)))
			.hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, DECEMBER));
	}

	@Test
	void whatWasGivenInNovemberAndIsReportedInDecemberTakesNothingFromDecember() {
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, LAST_OF_NOVEMBER, DECEMBER)).isEmpty();
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, LAST_OF_NOVEMBER, DECEMBER.minusSeconds(1))).isPresent();
	}

}
