package org.wushe.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.People;

@WusheTest
class PlacesToChooseIT {

	private static final Division COUNTY = division("980798", "樗桐区");

	private static final Division STREET = division("980798201", "樗桐岭街道");

	private static final Division COMMUNITY = division("980798201001", "樗桐里社区");

	private static final Division ELSEWHERE = division("980797201", "樗桐坞镇");

	private final Access somebody = People.communityWorker(COMMUNITY.code().value());

	@Autowired
	private Divisions divisions;

	@BeforeEach
	void places() {
		this.divisions.put(Access.system(), List.of(COUNTY, STREET, COMMUNITY, ELSEWHERE), "test");
	}

	private static Division division(String code, String name) {
		return new Division(new DivisionCode(code), name);
	}

	private List<Division> choices(List<DivisionCode> within, String text) {
		return this.divisions.choices(this.somebody, new PlaceRange(COUNTY.code(), within, Level.COUNTY), text, 0, 50);
	}

	@Test
	void ofEverywhereOneCharacterFindsWhatIsNearAndTwoFindTheRestAfterIt() {
		assertThat(choices(List.of(), "樗")).containsExactly(COUNTY, STREET, COMMUNITY);
		assertThat(choices(List.of(), "樗桐")).containsExactly(COUNTY, STREET, COMMUNITY, ELSEWHERE);
	}

	@Test
	void whatLiesInTwoOfTheSubtreesIsOfferedOnceAndNothingBeyondThem() {
		assertThat(choices(List.of(STREET.code(), COMMUNITY.code()), "樗桐")).containsExactly(STREET, COMMUNITY);
	}

	@Test
	void placesReadAtOnceAreEachCalledByWhereTheyLieFromTheCountyDown() {
		DivisionCode unknown = new DivisionCode("980798201999");
		DivisionCode nowhere = new DivisionCode("980796");
		assertThat(this.divisions.places(this.somebody,
				Set.of(COUNTY.code(), COMMUNITY.code(), ELSEWHERE.code(), unknown, nowhere)))
			.isEqualTo(Map.of(COUNTY.code(), "樗桐区", COMMUNITY.code(), "樗桐区 樗桐岭街道 樗桐里社区", ELSEWHERE.code(), "樗桐坞镇",
					unknown, "樗桐区 樗桐岭街道", nowhere, ""));
	}

	@Test
	void aPlaceIsFoundByTheBeginningOfItsCode() {
		assertThat(choices(List.of(), "980797201")).containsExactly(ELSEWHERE);
	}

}
