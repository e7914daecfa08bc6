package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wushe.matching.Precedent.Judged;
import org.wushe.matching.Precedent.Outcome;

class WeightsTrialTest {

	private static final UUID NEAR = UUID.randomUUID();

	private static final UUID RATED = UUID.randomUUID();

	private static final UUID NEITHER = UUID.randomUUID();

	private static final Weights BY_DISTANCE = new Weights("distance", Map.of(Factor.DISTANCE, 1.0));

	private static final Weights BY_RATING = new Weights("rating", Map.of(Factor.RATING, 1.0));

	private static Precedent precedent(Map<UUID, Outcome> outcomes) {
		return new Precedent(UUID.randomUUID(), "elderly-care.meals",
				List.of(judged(NEAR, 0.9, 0.2), judged(RATED, 0.3, 0.8), judged(NEITHER, 0.1, 0.1)), outcomes);
	}

	private static Judged judged(UUID offering, double distance, double rating) {
		return new Judged(offering, Map.of(Factor.DISTANCE, distance, Factor.RATING, rating));
	}

	@Test
	void weightsThatPutTheProvenOneFirstAreBetter() {
		Precedent declinedFirst = precedent(Map.of(NEAR, Outcome.NO_GOOD, RATED, Outcome.RATED_WELL));

		WeightsTrial trial = WeightsTrial.of(List.of(declinedFirst), BY_DISTANCE, BY_RATING);

		assertThat(trial.cases()).isEqualTo(1);
		assertThat(trial.otherFirst()).isEqualTo(1);
		assertThat(trial.inForce().first()).isZero();
		assertThat(trial.inForce().amongThree()).isEqualTo(1);
		assertThat(trial.proposed().first()).isEqualTo(1);
		assertThat(trial.proposed().ndcg()).isEqualTo(1);
		assertThat(trial.inForce().ndcg()).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
	}

	@Test
	void casesWithoutAGoodOutcomeTellNothing() {
		assertThat(WeightsTrial
			.of(List.of(precedent(Map.of(NEAR, Outcome.NO_GOOD)), precedent(Map.of(NEAR, Outcome.ACCEPTED))),
					BY_DISTANCE, BY_RATING)
			.cases()).isZero();
	}

	@Test
	void aProvenOneThatWasNoCandidateIsLeftOutAndSaidSo() {
		Precedent foundLater = precedent(Map.of(NEAR, Outcome.NO_GOOD, UUID.randomUUID(), Outcome.RATED_WELL));
		Precedent found = precedent(Map.of(NEAR, Outcome.NO_GOOD, RATED, Outcome.RATED_WELL));

		WeightsTrial trial = WeightsTrial.of(List.of(foundLater, found), BY_DISTANCE, BY_RATING);

		assertThat(trial).returns(1, WeightsTrial::cases).returns(1, WeightsTrial::leftOut);
		assertThat(trial.inForce().ndcg()).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
		assertThat(foundLater.ndcg(foundLater.ranked(BY_DISTANCE))).isZero();
	}

	@Test
	void whatStandsEleventhIsBroughtAmongTheFirstTen() {
		List<Judged> candidates = new ArrayList<>();
		IntStream.range(0, 10).forEach(place -> candidates.add(judged(UUID.randomUUID(), 0.9, 0.1)));
		candidates.add(judged(RATED, 0.1, 0.9));
		Precedent precedent = new Precedent(UUID.randomUUID(), "elderly-care.meals", candidates,
				Map.of(RATED, Outcome.RATED_WELL));

		WeightsTrial trial = WeightsTrial.of(List.of(precedent), BY_DISTANCE, BY_RATING);

		assertThat(trial.inForce().amongTen()).isZero();
		assertThat(trial.proposed().amongTen()).isEqualTo(1);
	}

	@Test
	void theSameWeightsChangeNothing() {
		WeightsTrial trial = WeightsTrial.of(List.of(precedent(Map.of(RATED, Outcome.RATED_FAIR))), BY_DISTANCE,
				BY_DISTANCE);

		assertThat(trial.otherFirst()).isZero();
		assertThat(trial.proposed()).isEqualTo(trial.inForce());
	}

	@Test
	void aFactorThatWasNotJudgedThenMovesNobody() {
		assertThat(precedent(Map.of()).ranked(new Weights("cost", Map.of(Factor.COST, 1.0)))).containsExactly(NEAR,
				RATED, NEITHER);
	}

}
