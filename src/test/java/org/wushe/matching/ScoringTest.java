package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.Wanted;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** What holds of the score whatever the facts are. */
class ScoringTest {

	private final Scoring scoring = new Scoring(Facts.weights(), Facts.NOW);

	/** The facts of an offering that can be better or worse. */
	record Quality(double north, int cents, int maximum, int available, int days, int hours, int grade, int ratings,
			int ratingSum, int answered, int accepted, int served, int punctual, int open, boolean visits) {

		Supply supply(UUID id) {
			var offering = Offerings.meals()
				.id(id)
				.at(new Coordinates(25.861 + this.north, 114.931))
				.costing(this.cents)
				.capacity(new Capacity(CapacityUnit.MEALS_PER_DAY, this.maximum, Math.min(this.available, this.maximum),
						Facts.NOW.minus(Duration.ofDays(this.days))))
				.closing(LocalTime.of(8 + this.hours, 0))
				.with(this.visits ? new AccessFeature[] { AccessFeature.HOME_VISIT } : new AccessFeature[0])
				.build();
			return new Supply(offering, Facts.organization(this.grade, null),
					Wording.of(offering.title(), offering.description(), List.of()),
					new Standing(this.ratings, Math.max(this.ratings, Math.min(5 * this.ratings, this.ratingSum)),
							this.answered, Math.min(this.accepted, this.answered), this.served,
							Math.min(this.punctual, this.served)),
					Math.min(this.available, this.maximum), this.open);
		}

		Quality nearer() {
			return new Quality(this.north / 2, this.cents, this.maximum, this.available, this.days, this.hours,
					this.grade, this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual,
					this.open, this.visits);
		}

		Quality cheaper() {
			return new Quality(this.north, this.cents / 2, this.maximum, this.available, this.days, this.hours,
					this.grade, this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual,
					this.open, this.visits);
		}

		Quality roomier() {
			return new Quality(this.north, this.cents, this.maximum, Math.min(this.maximum, this.available + 3),
					this.days, this.hours, this.grade, this.ratings, this.ratingSum, this.answered, this.accepted,
					this.served, this.punctual, this.open, this.visits);
		}

		Quality fresher() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days / 2, this.hours,
					this.grade, this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual,
					this.open, this.visits);
		}

		Quality openLonger() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days,
					Math.min(15, this.hours + 2), this.grade, this.ratings, this.ratingSum, this.answered,
					this.accepted, this.served, this.punctual, this.open, this.visits);
		}

		Quality betterGraded() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours,
					Math.min(5, this.grade + 1), this.ratings, this.ratingSum, this.answered, this.accepted,
					this.served, this.punctual, this.open, this.visits);
		}

		Quality ratedVerySatisfied() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours, this.grade,
					this.ratings + 1, Math.max(this.ratings, Math.min(5 * this.ratings, this.ratingSum)) + 5,
					this.answered, this.accepted, this.served, this.punctual, this.open, this.visits);
		}

		Quality acceptedOnceMore() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours, this.grade,
					this.ratings, this.ratingSum, this.answered + 1, Math.min(this.accepted, this.answered) + 1,
					this.served, this.punctual, this.open, this.visits);
		}

		Quality inTimeOnceMore() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours, this.grade,
					this.ratings, this.ratingSum, this.answered, this.accepted, this.served + 1,
					Math.min(this.punctual, this.served) + 1, this.open, this.visits);
		}

		Quality lessLoaded() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours, this.grade,
					this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual,
					this.open / 2, this.visits);
		}

		Quality comingToTheHome() {
			return new Quality(this.north, this.cents, this.maximum, this.available, this.days, this.hours, this.grade,
					this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual, this.open,
					true);
		}

	}

	@Property
	void theReasonsSumToTheScore(@ForAll("qualities") Quality quality, @ForAll("wanted") Wanted wanted) {
		List<MatchReason> reasons = this.scoring.reasons(wanted, quality.supply(UUID.randomUUID()));

		Candidate candidate = new Ranking(this.scoring)
			.rank(Facts.NEED, wanted, List.of(quality.supply(UUID.randomUUID())), 1)
			.getFirst();

		assertThat(reasons.stream().mapToDouble(reason -> reason.value() * reason.weight()).sum())
			.isCloseTo(candidate.score(), within(1e-12));
		assertThat(candidate.score()).isBetween(0.0, 1.0);
		assertThat(reasons).extracting(MatchReason::factor).containsExactly(Factor.values());
	}

	@Property
	void aBetterFactNeverLowersTheScore(@ForAll("qualities") Quality quality, @ForAll("wanted") Wanted wanted,
			@ForAll("improvements") UnaryOperator<Quality> improvement) {
		UUID id = UUID.randomUUID();

		double before = Scoring.score(this.scoring.reasons(wanted, quality.supply(id)));
		double after = Scoring.score(this.scoring.reasons(wanted, improvement.apply(quality).supply(id)));

		assertThat(after).isGreaterThanOrEqualTo(before - 1e-12);
	}

	@Property
	void theOrderDoesNotDependOnTheInputOrder(@ForAll("qualityLists") List<Quality> qualities,
			@ForAll("wanted") Wanted wanted, @ForAll long shuffle) {
		List<Supply> supplies = new ArrayList<>();
		qualities.forEach(quality -> supplies.add(quality.supply(UUID.randomUUID())));
		Ranking ranking = new Ranking(this.scoring);

		List<Candidate> ordered = ranking.rank(Facts.NEED, wanted, supplies, 10);
		Collections.shuffle(supplies, new Random(shuffle));

		assertThat(ranking.rank(Facts.NEED, wanted, supplies, 10)).isEqualTo(ordered);
		assertThat(ordered).isSortedAccordingTo(
				(one, other) -> Long.compare(Math.round(other.score() * 1000), Math.round(one.score() * 1000)));
	}

	@Provide
	Arbitrary<List<Quality>> qualityLists() {
		return qualities().list().ofMaxSize(30);
	}

	@Provide
	Arbitrary<Quality> qualities() {
		Arbitrary<Integer> small = Arbitraries.integers().between(0, 40);
		return Combinators
			.combine(Arbitraries.doubles().between(0, 0.2), Arbitraries.integers().between(0, 50_000),
					Combinators.combine(small, small, small, Arbitraries.integers().between(0, 15))
						.as((maximum, available, days, hours) -> new int[] { maximum, available, days * 4, hours }),
					Combinators
						.combine(Arbitraries.integers().between(0, 5), small, Arbitraries.integers().between(0, 200))
						.as((grade, ratings, sum) -> new int[] { grade, ratings, sum }),
					Combinators.combine(small, small, small, small)
						.as((answered, accepted, served,
								punctual) -> new int[] { answered, accepted, served, punctual }),
					small, Arbitraries.of(true, false))
			.as((north, cents, room, rated, past, open, visits) -> new Quality(north, cents, room[0], room[1], room[2],
					room[3], rated[0], rated[1], rated[2], past[0], past[1], past[2], past[3], open, visits));
	}

	@Provide
	Arbitrary<UnaryOperator<Quality>> improvements() {
		return Arbitraries.of(Quality::nearer, Quality::cheaper, Quality::roomier, Quality::fresher,
				Quality::openLonger, Quality::betterGraded, Quality::ratedVerySatisfied, Quality::acceptedOnceMore,
				Quality::inTimeOnceMore, Quality::lessLoaded, Quality::comingToTheHome);
	}

	@Provide
	Arbitrary<Wanted> wanted() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 100).injectNull(0.2),
					Arbitraries.of(SpecialGroup.class).set().ofMaxSize(3))
			.as((age, groups) -> Facts.wanted(age, groups.toArray(SpecialGroup[]::new)));
	}

}
