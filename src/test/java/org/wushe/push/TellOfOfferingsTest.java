package org.wushe.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellOfOfferingsTest {

	@ParameterizedTest
	@CsvSource({ "elderly-care.meals, true", "elderly-care.meals.home, true", "elderly-care, true",
			"elderly-care.day-care, false", "household.repair, true", "household, true", "house, false",
			"child-care, false" })
	void anOfferingIsForWhatItIsFiledUnderAndForWhatItSpeaksOf(String code, boolean fits) {
		assertThat(TellOfOfferings.fits(code, Set.of("elderly-care.meals", "household.repair"))).isEqualTo(fits);
	}

}
