package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wushe.identity.ChinaTime;
import org.wushe.library.CapacityUnit;

class HeldPlaceTest {

	private static final Instant LAST_OF_NOVEMBER = Instant.parse("2026-11-30T02:00:00Z");

	private static final Instant DECEMBER = Instant.parse("2026-11-30T16:00:00Z");

	private static final ServiceReport REPORT = new ServiceReport(LAST_OF_NOVEMBER, 45, "陪老人聊天", null, List.of());

	@Test
	void aQuotaIsUsedUpUntilTheTurnOfThePeriodInWhichTheServiceWasGiven() {
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, REPORT, LAST_OF_NOVEMBER.plusSeconds(60)))
			.hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, DECEMBER));
	}

	@Test
	void whatWasGivenInNovemberAndIsReportedInDecemberTakesNothingFromDecember() {
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, REPORT, DECEMBER)).isEmpty();
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_MONTH, REPORT, DECEMBER.minusSeconds(1))).isPresent();
	}

	@ParameterizedTest
	@EnumSource(names = { "VISITS_PER_MONTH", "CASES_PER_MONTH" })
	void aQuotaOfAMonthTurnsWhateverIsSaidOfAPlace(CapacityUnit unit) {
		for (PlaceFree free : List.of(new PlaceFree.Now(), new PlaceFree.WhenTold())) {
			assertThat(said(unit, free)).hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, DECEMBER));
		}
	}

	@ParameterizedTest
	@CsvSource({ "MEALS_PER_DAY, 2026-12-01", "VISITS_PER_WEEK, 2026-12-07" })
	void aMealEveryDayOrAVisitEveryWeekIsKeptIfThatIsSaidAndElseUsedUpUntilTheTurn(CapacityUnit unit, LocalDate turn) {
		HeldPlace used = new HeldPlace(HeldPlace.Kind.QUOTA, turn.atStartOfDay(ChinaTime.ZONE).toInstant());
		assertThat(HeldPlace.of(unit, REPORT, LAST_OF_NOVEMBER)).hasValue(used);
		assertThat(said(unit, new PlaceFree.Now())).as("today's is used").hasValue(used);
		assertThat(said(unit, new PlaceFree.WhenTold())).hasValue(new HeldPlace(HeldPlace.Kind.KEPT, null));
		LocalDate christmas = LocalDate.of(2026, 12, 24);
		assertThat(said(unit, new PlaceFree.On(christmas)))
			.hasValue(new HeldPlace(HeldPlace.Kind.KEPT, christmas.atStartOfDay(ChinaTime.ZONE).toInstant()));
	}

	@Test
	void whoGivesUpAMealOrAVisitHasUsedUpThatOfTheDayOrWeek() {
		Instant next = LAST_OF_NOVEMBER.plusSeconds(60);
		assertThat(HeldPlace.used(CapacityUnit.MEALS_PER_DAY, LAST_OF_NOVEMBER, next))
			.hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, DECEMBER));
		assertThat(HeldPlace.used(CapacityUnit.VISITS_PER_WEEK, LAST_OF_NOVEMBER, next))
			.hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, Instant.parse("2026-12-06T16:00:00Z")));
		assertThat(HeldPlace.used(CapacityUnit.MEALS_PER_DAY, LAST_OF_NOVEMBER, DECEMBER)).as("a new day").isEmpty();
		assertThat(HeldPlace.used(CapacityUnit.BEDS, LAST_OF_NOVEMBER, next)).as("a bed is empty at once").isEmpty();
	}

	@Test
	void aVisitEveryWeekThatWasKeptUntilTodayIsUsedUpThisWeekToo() {
		LocalDate wednesday = LocalDate.of(2026, 12, 2);
		Instant reported = wednesday.atTime(10, 0).atZone(ChinaTime.ZONE).toInstant();
		ServiceReport lastFriday = new ServiceReport(Instant.parse("2026-11-27T02:00:00Z"), 45, "陪老人聊天", null,
				List.of())
			.with(new PlaceFree.On(wednesday));
		assertThat(HeldPlace.of(CapacityUnit.VISITS_PER_WEEK, lastFriday, reported))
			.hasValue(new HeldPlace(HeldPlace.Kind.QUOTA, Instant.parse("2026-12-06T16:00:00Z")));
		assertThat(HeldPlace.of(CapacityUnit.MEALS_PER_DAY, lastFriday, reported)).as("yesterday's meal").isEmpty();
	}

	@Test
	void aVisitEveryWeekThatIsKeptForAFewDaysIsKeptForThose() {
		LocalDate wednesday = LocalDate.of(2026, 12, 2);
		assertThat(said(CapacityUnit.VISITS_PER_WEEK, new PlaceFree.On(wednesday)))
			.hasValue(new HeldPlace(HeldPlace.Kind.KEPT, new PlaceFree.On(wednesday).begins()));
	}

	@ParameterizedTest
	@EnumSource(names = { "BEDS", "PLACES" })
	void aBedOrAPlaceIsFreeWhenItsOrganizationSays(CapacityUnit unit) {
		assertThat(said(unit, new PlaceFree.Now())).isEmpty();
		assertThat(said(unit, new PlaceFree.WhenTold())).hasValue(new HeldPlace(HeldPlace.Kind.KEPT, null));
		assertThat(said(unit, new PlaceFree.On(LocalDate.of(2026, 12, 1))))
			.hasValue(new HeldPlace(HeldPlace.Kind.KEPT, DECEMBER));
		assertThat(said(unit, new PlaceFree.On(LocalDate.of(2026, 11, 30)))).as("today is now").isEmpty();
	}

	@Test
	void ofWhatNobodySaidAnythingABedStaysTakenAndAPlaceIsFree() {
		assertThat(HeldPlace.of(CapacityUnit.BEDS, REPORT, LAST_OF_NOVEMBER))
			.hasValue(new HeldPlace(HeldPlace.Kind.KEPT, null));
		assertThat(HeldPlace.of(CapacityUnit.PLACES, REPORT, LAST_OF_NOVEMBER)).isEmpty();
	}

	@Test
	void aPlaceIsNotFreeOnADayThatHasPassedNorOnOneThatNobodyCanForesee() {
		LocalDate today = LocalDate.of(2026, 11, 30);
		REPORT.with(new PlaceFree.On(today)).check(LAST_OF_NOVEMBER);
		REPORT.with(new PlaceFree.On(today.plusYears(10))).check(LAST_OF_NOVEMBER);
		assertRefused("referrals.refused.place-free-passed",
				() -> REPORT.with(new PlaceFree.On(today.minusDays(1))).check(LAST_OF_NOVEMBER));
		assertRefused("referrals.refused.place-free-far",
				() -> REPORT.with(new PlaceFree.On(today.plusYears(10).plusDays(1))).check(LAST_OF_NOVEMBER));
	}

	@Test
	void whatIsKeptAlreadyIsFreeOnADayToCome() {
		LocalDate today = LocalDate.of(2026, 11, 30);
		new PlaceFree.On(today.plusDays(1)).checkToCome(LAST_OF_NOVEMBER);
		for (LocalDate past : List.of(today.minusDays(1), today)) {
			assertRefused("referrals.refused.place-free-not-to-come",
					() -> new PlaceFree.On(past).checkToCome(LAST_OF_NOVEMBER));
		}
		assertRefused("referrals.refused.place-free-far",
				() -> new PlaceFree.On(today.plusYears(10).plusDays(1)).checkToCome(LAST_OF_NOVEMBER));
	}

	private static Optional<HeldPlace> said(CapacityUnit unit, PlaceFree free) {
		return HeldPlace.of(unit, REPORT.with(free), LAST_OF_NOVEMBER);
	}

}
