package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.TimeWish;
import org.wushe.library.Wanted;
import org.wushe.matching.Merits.Fact;
import org.wushe.parties.SpecialGroup;

/** What holds of the score whatever the facts are. */
class ScoringTest {

	private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000b");

	private final Scoring scoring = new Scoring(Facts.weights(), Facts.NOW, Set.of(Facts.OPENERS));

	@Property
	void theReasonsSumToTheScore(@ForAll("merits") Merits merits, @ForAll("wanted") Wanted wanted,
			@ForAll("weights") Weights weights) {
		Scoring weighted = new Scoring(weights, Facts.NOW, Set.of(Facts.OPENERS));
		Supply supply = merits.supply(wanted, ID);

		List<MatchReason> reasons = weighted.reasons(wanted, supply);
		Candidate candidate = new Ranking(weighted).rank(Facts.NEED, wanted, List.of(supply), 1).getFirst();

		assertThat(reasons.stream().mapToDouble(reason -> reason.value() * reason.weight()).sum())
			.isCloseTo(candidate.score(), within(1e-12));
		assertThat(candidate.score()).isBetween(0.0, 1.0 + 1e-12);
		assertThat(candidate.reasons()).isEqualTo(reasons);
		assertThat(reasons).extracting(MatchReason::factor)
			.containsExactly(
					Arrays.stream(Factor.values()).filter(factor -> weights.of(factor) > 0).toArray(Factor[]::new));
	}

	@Property(tries = 3000)
	void aBetterFactNeverLowersTheScore(@ForAll("merits") Merits merits, @ForAll("wanted") Wanted wanted,
			@ForAll Fact fact, @ForAll @DoubleRange(min = 0, max = 1) double share) {
		int worse = merits.of(fact);
		int better = worse + (int) Math.round(share * (fact.best() - worse));

		List<MatchReason> before = this.scoring.reasons(wanted, merits.supply(wanted, ID));
		List<MatchReason> after = this.scoring.reasons(wanted, merits.with(fact, better).supply(wanted, ID));

		assertThat(Scoring.score(after)).isGreaterThanOrEqualTo(Scoring.score(before) - 1e-12);
		for (int i = 0; i < before.size(); i++) {
			assertThat(after.get(i).value()).as("%s by %s", before.get(i).factor(), fact)
				.isGreaterThanOrEqualTo(before.get(i).value());
		}
	}

	@Property(tries = 500)
	void theBestOfAFactJudgesItsFactorBetterThanTheWorst(@ForAll("merits") Merits merits,
			@ForAll("wanted") Wanted wanted, @ForAll Fact fact) {
		Merits fair = new Merits(Math.max(5, merits.maximum()), merits.levels());

		double worst = value(fact.factor(), wanted, fair.with(fact, 0));
		double best = value(fact.factor(), wanted, fair.with(fact, fact.best()));

		if (fact == Fact.COMES_TO_THE_HOME && fair.of(Fact.NEARNESS) == Fact.NEARNESS.best()
				&& !Words.tellOfStayingIn(wanted.text())) {
			assertThat(best).isEqualTo(worst);
		}
		else {
			assertThat(best).isGreaterThan(worst);
		}
	}

	private double value(Factor factor, Wanted wanted, Merits merits) {
		return this.scoring.reasons(wanted, merits.supply(wanted, ID)).get(factor.ordinal()).value();
	}

	@Example
	void openingIsJudgedByWhenItWouldSuitOnceSomebodySaidSo() {
		Wanted evening = Facts.wanted(70).at(Set.of(TimeWish.WORKDAY_EVENING, TimeWish.WEEKEND_MORNING));
		MatchReason late = opening(evening, LocalTime.of(20, 0));
		assertThat(late.finding()).isEqualTo("THEN");
		assertThat(late.value()).isEqualTo(0.75);
		assertThat(late.params()).containsEntry("times", "@library.time.WORKDAY_EVENING");
		MatchReason early = opening(evening, LocalTime.of(18, 30));
		assertThat(early.finding()).as("half an hour is no use").isEqualTo("NOT_THEN");
		assertThat(early.value()).isZero();
		assertThat(early.params().get("times")).contains("WORKDAY_EVENING", "WEEKEND_MORNING");
		assertThat(opening(Facts.wanted(70), LocalTime.of(20, 0)).finding()).isEqualTo("HOURS");
	}

	private MatchReason opening(Wanted wanted, LocalTime closes) {
		return this.scoring.reasons(wanted, Facts.supply(Offerings.meals().closing(closes)))
			.get(Factor.OPENING.ordinal());
	}

	@Example
	void whatIsPaidAndForWhomIsSaidWithRegardToThePerson() {
		MatchReason poor = reason(Factor.COST, Facts.wanted(70, SpecialGroup.LOW_INCOME),
				Offerings.meals().costing(1000));
		MatchReason other = reason(Factor.COST, Facts.wanted(70), Offerings.meals().costing(1000));
		assertThat(poor.finding()).isEqualTo("PAID_BY_POOR");
		assertThat(poor.value()).isLessThan(other.value());
		assertThat(reason(Factor.ELIGIBILITY, Facts.wanted(70),
				Offerings.meals().eligible(new Eligibility(null, null, Set.of(), List.of(new DivisionCode("360702")))))
			.finding()).isEqualTo("OPEN_TO_RESIDENTS");
	}

	@Example
	void whatThePersonNeedsInParticularIsSaidOfWhoeverHasIt() {
		Wanted wanted = Facts.wanted(70);
		Wanted signing = new Wanted(wanted.categoryCode(), wanted.text(), wanted.place(), null, 70, Set.of(),
				Set.of(AccessFeature.SIGN_LANGUAGE), Set.of("hak"), Set.of(), Facts.TODAY);
		MatchReason reason = reason(Factor.ELIGIBILITY, signing, Offerings.meals());

		assertThat(reason.finding()).isEqualTo("MEETS_OPEN_TO_ALL");
		assertThat(reason.params()).containsEntry("features", "@library.feature.SIGN_LANGUAGE @library.language.hak");
		assertThat(reason.value()).isEqualTo(reason(Factor.ELIGIBILITY, wanted, Offerings.meals()).value());
	}

	private MatchReason reason(Factor factor, Wanted wanted, Offerings offering) {
		return this.scoring.reasons(wanted, Facts.supply(offering)).get(factor.ordinal());
	}

	@Example
	void everyFactorCanBeBetterOrWorse() {
		assertThat(Arrays.stream(Fact.values()).map(Fact::factor)).containsOnly(Factor.values());
	}

	@Example
	void whatWasConfirmedThisMorningWasConfirmedToday() {
		assertThat(confirmed(Facts.NOW.minus(Duration.ofHours(2))).messageKey()).endsWith("FRESHNESS.TODAY");
		assertThat(confirmed(Facts.NOW.minus(Duration.ofHours(12)))).as("the evening before, in China")
			.satisfies(reason -> assertThat(reason.messageKey()).endsWith("FRESHNESS.CONFIRMED"))
			.satisfies(reason -> assertThat(reason.params()).containsEntry("days", "1"));
	}

	private MatchReason confirmed(Instant at) {
		Supply supply = Facts.supply(Offerings.meals().capacity(new Capacity(CapacityUnit.MEALS_PER_DAY, 100, 40, at)));
		return this.scoring.reasons(Facts.wanted(70), supply)
			.stream()
			.filter(reason -> reason.factor() == Factor.FRESHNESS)
			.findFirst()
			.orElseThrow();
	}

	@Property
	void theOrderDoesNotDependOnTheInputOrder(@ForAll("manyMerits") List<Merits> many, @ForAll("wanted") Wanted wanted,
			@ForAll long shuffle) {
		List<Supply> supplies = new ArrayList<>();
		many.forEach(merits -> supplies.add(merits.supply(wanted, UUID.randomUUID())));
		Ranking ranking = new Ranking(this.scoring);

		List<Candidate> ordered = ranking.rank(Facts.NEED, wanted, supplies, 10);
		Collections.shuffle(supplies, new Random(shuffle));

		assertThat(ranking.rank(Facts.NEED, wanted, supplies, 10)).isEqualTo(ordered);
		assertThat(ordered).isSortedAccordingTo(
				(one, other) -> Long.compare(Math.round(other.score() * 1000), Math.round(one.score() * 1000)));
	}

	@Provide
	Arbitrary<List<Merits>> manyMerits() {
		return merits().list().ofMaxSize(30);
	}

	@Provide
	Arbitrary<Merits> merits() {
		List<Arbitrary<Integer>> levels = Arrays.stream(Fact.values())
			.map(fact -> Arbitraries.integers().between(0, fact.best()))
			.map(level -> (Arbitrary<Integer>) level)
			.toList();
		return Combinators
			.combine(Arbitraries.integers().between(0, 40), Combinators.combine(levels).as(ScoringTest::map))
			.as(Merits::new)
			.withoutEdgeCases();
	}

	private static Map<Fact, Integer> map(List<Integer> levels) {
		Map<Fact, Integer> map = new EnumMap<>(Fact.class);
		for (Fact fact : Fact.values()) {
			map.put(fact, levels.get(fact.ordinal()));
		}
		return map;
	}

	@Provide
	Arbitrary<Weights> weights() {
		return Arbitraries.maps(Arbitraries.of(Factor.class), Arbitraries.doubles().between(0, 50))
			.filter(shares -> shares.values().stream().mapToDouble(Double::doubleValue).sum() > 0)
			.map(shares -> new Weights("test", shares))
			.withoutEdgeCases();
	}

	@Provide
	Arbitrary<Wanted> wanted() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 100).injectNull(0.2),
					Arbitraries.of(SpecialGroup.class).set().ofMaxSize(3),
					Arbitraries.of(TimeWish.WORKDAY_MORNING, TimeWish.WORKDAY_AFTERNOON, TimeWish.WORKDAY_EVENING)
						.set()
						.ofMaxSize(2))
			.as((age, groups, times) -> Facts.wanted(age, groups.toArray(SpecialGroup[]::new)).at(times));
	}

}
