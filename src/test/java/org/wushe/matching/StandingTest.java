package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of an organisation's standing whatever came of its services. */
class StandingTest {

	private static final Duration HALF_LIFE = Duration.ofDays(180);

	private static final LocalDate TODAY = Facts.TODAY;

	private static final String MEALS = "elderly-care.meals";

	@Property
	void theOrderOfTheOutcomesDoesNotMatter(@ForAll("days") List<Tally.Day> days, @ForAll long seed) {
		List<Tally.Day> shuffled = new ArrayList<>(days);
		Collections.shuffle(shuffled, new Random(seed));
		Standing one = standing(Tally.of(days, TODAY, HALF_LIFE));
		Standing other = standing(Tally.of(shuffled, TODAY, HALF_LIFE));
		assertThat(one.rating()).isCloseTo(other.rating(), within(1e-9));
		assertThat(one.acceptance()).isCloseTo(other.acceptance(), within(1e-9));
		assertThat(one.punctuality()).isCloseTo(other.punctuality(), within(1e-9));
	}

	@Property
	void aRatingThatIsNoWorseThanTheFigureNeverLowersIt(@ForAll("days") List<Tally.Day> days,
			@ForAll("days") List<Tally.Day> elsewhere) {
		Standing before = standing(Tally.of(days, TODAY, HALF_LIFE), Tally.of(elsewhere, TODAY, HALF_LIFE));
		for (int level = (int) Math.ceil(before.rating()); level <= 5; level++) {
			List<Tally.Day> more = new ArrayList<>(days);
			more.add(rated(TODAY, level));
			assertThat(standing(Tally.of(more, TODAY, HALF_LIFE), Tally.of(elsewhere, TODAY, HALF_LIFE)).rating())
				.isGreaterThanOrEqualTo(before.rating() - 1e-9);
		}
	}

	@Property
	void aNewerOfTwoRatingsWeighsMore(@ForAll("ages") int older, @ForAll("ages") int newer) {
		LocalDate early = TODAY.minusDays(older + newer + 1L);
		LocalDate late = TODAY.minusDays(newer);
		double improved = standing(Tally.of(List.of(rated(early, 1), rated(late, 5)), TODAY, HALF_LIFE)).rating();
		double worsened = standing(Tally.of(List.of(rated(early, 5), rated(late, 1)), TODAY, HALF_LIFE)).rating();
		assertThat(improved).isGreaterThan(worsened);
	}

	@Property
	void whatLiesFarBackFadesToThePrior(@ForAll("days") List<Tally.Day> days) {
		Standing later = standing(Tally.of(days, TODAY, HALF_LIFE).faded(HALF_LIFE.multipliedBy(40), HALF_LIFE));
		assertThat(later.rating()).isCloseTo(Standing.NEW.rating(), within(1e-6));
		assertThat(later.acceptance()).isCloseTo(Standing.NEW.acceptance(), within(1e-6));
	}

	@Property
	void agingTheSumIsAgingEachOutcome(@ForAll("days") List<Tally.Day> days, @ForAll("ages") int later) {
		Tally aged = Tally.of(days, TODAY, HALF_LIFE).faded(Duration.ofDays(later), HALF_LIFE);
		Tally anew = Tally.of(days, TODAY.plusDays(later), HALF_LIFE);
		assertThat(aged.ratingSum()).isCloseTo(anew.ratingSum(), within(1e-9));
		assertThat(aged.punctual()).isCloseTo(anew.punctual(), within(1e-9));
		assertThat(aged.ratingCount()).isEqualTo(anew.ratingCount());
	}

	@Property
	void everyFigureStaysWithinItsScale(@ForAll("days") List<Tally.Day> days, @ForAll("days") List<Tally.Day> others) {
		Standing standing = standing(Tally.of(days, TODAY, HALF_LIFE), Tally.of(others, TODAY, HALF_LIFE));
		assertThat(standing.rating()).isBetween(1.0, 5.0);
		assertThat(standing.acceptance()).isBetween(0.0, 1.0);
		assertThat(standing.punctuality()).isBetween(0.0, 1.0);
	}

	@Test
	void withoutOutcomesInTheCategoryTheParentIsLookedAtThenAllThenEverybody() {
		Map<String, Tally> tallies = Map.of(MEALS, rated(3), "elderly-care.bathing", rated(2), "child-care", rated(1));
		assertThat(Standing.of(tallies, MEALS, Tally.NONE).rated())
			.isEqualTo(new Standing.Evidence(Standing.Basis.CATEGORY, 3, 1));
		assertThat(Standing.of(tallies, "elderly-care.companionship", Tally.NONE).rated())
			.isEqualTo(new Standing.Evidence(Standing.Basis.RELATED, 2.5, 2));
		assertThat(Standing.of(tallies, "repairs.pipes", Tally.NONE).rated())
			.isEqualTo(new Standing.Evidence(Standing.Basis.OTHER, 2, 3));
		Tally everybody = Tally.of(List.of(new Tally.Day(MEALS, TODAY, 1000, 2000, 0, 0, 0, 0)), TODAY, HALF_LIFE);
		Standing unknown = Standing.of(Map.of(), MEALS, everybody);
		assertThat(unknown.rated().basis()).isEqualTo(Standing.Basis.NONE);
		assertThat(unknown.rating()).isCloseTo(2, within(0.02));
	}

	@Test
	void anOutcomeOfOneHalfLifeAgoCountsHalf() {
		assertThat(Tally.of(List.of(rated(TODAY.minusDays(180), 4)), TODAY, HALF_LIFE)).returns(0.5, Tally::ratings)
			.returns(2.0, Tally::ratingSum)
			.returns(1, Tally::ratingCount);
	}

	private static Standing standing(Tally own) {
		return standing(own, Tally.NONE);
	}

	private static Standing standing(Tally own, Tally others) {
		return Standing.of(Map.of(MEALS, own), MEALS, own.plus(others));
	}

	private static Tally rated(int level) {
		return Tally.of(List.of(rated(TODAY, level)), TODAY, HALF_LIFE);
	}

	private static Tally.Day rated(LocalDate day, int level) {
		return new Tally.Day(MEALS, day, 1, level, 0, 0, 0, 0);
	}

	@Provide
	Arbitrary<Integer> ages() {
		return Arbitraries.integers().between(0, 1000);
	}

	@Provide
	Arbitrary<List<Tally.Day>> days() {
		Arbitrary<Integer> few = Arbitraries.integers().between(0, 9);
		return Combinators
			.combine(Arbitraries.integers().between(0, 900), few, Arbitraries.integers().between(1, 5), few, few, few,
					few)
			.as((age, ratings, level, answered, accepted, served, punctual) -> new Tally.Day(MEALS,
					TODAY.minusDays(age), ratings, ratings * level, answered, Math.min(accepted, answered), served,
					Math.min(punctual, served)))
			.list()
			.ofMaxSize(12);
	}

}
