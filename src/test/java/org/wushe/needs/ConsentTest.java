package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wushe.library.AccessFeature;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.SpecialGroup;

class ConsentTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	/** PIPL 31. */
	@Test
	void underFourteenAGuardianIsAsked() {
		assertThat(asked(LocalDate.of(2012, 11, 22))).isTrue();
		assertThat(asked(LocalDate.of(2012, 11, 21))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "LEFT_BEHIND_CHILD", "DISTRESSED_CHILD" })
	void aChildOfUnknownAgeCountsAsUnderFourteen(SpecialGroup group) {
		assertThat(asked(null, group)).isTrue();
		assertThat(asked(LocalDate.of(2010, 1, 1), group)).isFalse();
	}

	@Test
	void anybodyElseOfUnknownAgeAgreesThemselves() {
		assertThat(asked(null)).isFalse();
		assertThat(asked(null, SpecialGroup.DISABLED, SpecialGroup.LOW_INCOME)).isFalse();
	}

	/** PIPL 28 and 29. */
	@ParameterizedTest
	@CsvSource({ "WHEELCHAIR, true", "ACCESSIBLE_TOILET, true", "SIGN_LANGUAGE, true", "LARGE_PRINT, true",
			"HOME_VISIT, false" })
	void whatIsNeededBecauseOfAnImpairmentIsAgreedToSeparately(AccessFeature feature, boolean separately) {
		ServiceCategory meals = new ServiceCategory("elderly-care.meals", null, PolicyLevel.PUBLIC, "助餐服务", "Meals",
				List.of(), 0, false);
		assertThat(Consent.asksSeparately(meals, LocalDate.of(1944, 5, 1), Set.of(),
				new Requirements(Set.of(feature), "hak"), TODAY))
			.isEqualTo(separately);
	}

	private static boolean asked(LocalDate birthDate, SpecialGroup... groups) {
		Set<SpecialGroup> all = EnumSet.noneOf(SpecialGroup.class);
		all.addAll(Set.of(groups));
		return Consent.asksGuardian(birthDate, all, TODAY);
	}

}
