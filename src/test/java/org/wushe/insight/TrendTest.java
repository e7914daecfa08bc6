package org.wushe.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CapacityUnit;
import org.wushe.parties.Division;

class TrendTest {

	@ParameterizedTest
	@CsvSource({ "0, 0, GONE", "0, 5, GONE", "1, 0, NEW", "2, 1, STEADY", "3, 1, RISING", "5, 4, STEADY",
			"6, 4, RISING", "22, 20, STEADY", "25, 20, RISING", "15, 20, FALLING", "19, 20, STEADY", "1, 3, FALLING" })
	void aChangeCountsFromTwoAndFromAQuarter(int recent, int before, Trend.Direction direction) {
		assertThat(new Trend(recent, before).direction()).isEqualTo(direction);
	}

	@ParameterizedTest
	@CsvSource({ "MEALS_PER_DAY, 8, 3, 8, 5", "MEALS_PER_DAY, 2, 3, 2, 0", "VISITS_PER_MONTH, 7, 1, 3, 2",
			"CASES_PER_MONTH, 6, 0, 2, 2", "BEDS, 4, 4, 4, 0", ", 5, 0, 5, 5" })
	void whatIsUsedUpEveryMonthIsAskedForByAMonthAndTheRestByEveryone(CapacityUnit unit, int unmet, int free,
			int demand, int missing) {
		Shortage shortage = Shortage.of(unit, unmet, free);

		assertThat(shortage.demand()).isEqualTo(demand);
		assertThat(shortage.missing()).isEqualTo(missing);
	}

	@Test
	void peopleWalkFifteenMinutesInTheCityAndThirtyInTheCountry() {
		assertThat(Circle.of(division("春和里社区")).meters()).isEqualTo(1_000);
		assertThat(Circle.of(division("上坪村")).meters()).isEqualTo(2_000);
		assertThat(Circle.of(division("上坪村民委员会"))).isEqualTo(Circle.RURAL);
		assertThat(Circle.of(division("新村社区"))).isEqualTo(Circle.URBAN);
	}

	private static Division division(String name) {
		return new Division(new DivisionCode("360734101001"), name);
	}

	@ParameterizedTest
	@CsvSource({ "360702, COMMUNITY, 12", "360702, STREET, 9", "360702001, STREET, 9", "360702001001, STREET, 12",
			"360702001001001, COMMUNITY, 12" })
	void anAreaIsAsLargeAsAskedForButNotLargerThanThePlace(String place, DivisionCode.Level level, int length) {
		assertThat(new GapQuery(new DivisionCode(place), level, null, 6, false).areaLength()).isEqualTo(length);
	}

}
