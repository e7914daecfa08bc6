package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.cases.Confidentiality;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.TimeWish;
import org.wushe.library.Wanted;
import org.wushe.needs.Beneficiary;
import org.wushe.needs.Channel;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.ReporterKind;
import org.wushe.needs.Requirements;
import org.wushe.needs.Urgency;
import org.wushe.parties.SpecialGroup;

class DemandTest {

	/** 老年人权益保障法 2 */
	@ParameterizedTest
	@CsvSource({ "2026-11-21, 59, false", "2026-11-22, 60, true", "2026-12-31, 60, true", "2027-11-21, 60, true",
			"2027-11-22, 61, true" })
	void whoeverHasHadTheSixtiethBirthdayIsElderlyAndNobodyBefore(LocalDate today, int age, boolean elderly) {
		Wanted wanted = Demand.of(need(LocalDate.of(1966, 11, 22)), Set.of(), today);
		assertThat(wanted.age()).isEqualTo(age);
		assertThat(wanted.groups().contains(SpecialGroup.ELDERLY)).isEqualTo(elderly);
	}

	@Test
	void whoWasBornOnALeapDayIsAYearOlderInMarchOfOtherYears() {
		assertThat(Demand.of(need(LocalDate.of(1968, 2, 29)), Set.of(), LocalDate.of(2027, 2, 28)).age()).isEqualTo(58);
		assertThat(Demand.of(need(LocalDate.of(1968, 2, 29)), Set.of(), LocalDate.of(2027, 3, 1)).age()).isEqualTo(59);
	}

	@Test
	void whoseAgeIsNotKnownIsOfNoAge() {
		Wanted wanted = Demand.of(need(null), Set.of(), LocalDate.of(2026, 11, 22));
		assertThat(wanted.age()).isNull();
		assertThat(wanted.groups()).isEmpty();
	}

	@Test
	void whatTheServiceMustHaveIsAskedOfIt() {
		Wanted wanted = Demand.of(need(null), Set.of(), LocalDate.of(2026, 11, 22));
		assertThat(wanted.accessibility()).containsExactly(AccessFeature.WHEELCHAIR);
		assertThat(wanted.languages()).containsExactly("gan");
		assertThat(wanted.times()).containsExactly(TimeWish.WEEKEND_EVENING);
	}

	private static Need need(LocalDate birthDate) {
		return new Need(UUID.randomUUID(), UUID.randomUUID(), new DivisionCode("360702001001"), NeedState.CLASSIFIED,
				Channel.WINDOW, "elderly-care.meals", "希望每天中午有人送餐上门", Urgency.ORDINARY, Beneficiary.Kind.RESIDENT, null,
				birthDate, Set.of(),
				new Requirements(Set.of(AccessFeature.WHEELCHAIR), "gan", Set.of(TimeWish.WEEKEND_EVENING)), null, null,
				ReporterKind.SELF, null, true, false, false, null, false, Confidentiality.NORMAL, "worker", "陈岚",
				"23456789AB", null, null, null, null, null, 1, Instant.EPOCH, null, null, null, 0);
	}

}
