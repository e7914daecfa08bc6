package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wushe.matching.Precedent.Judged;

/**
 * What can be learned from choices, shown on choices of which it is known why they were
 * made.
 */
class LessonTest {

	private static final Weights PRESENT = new Weights("present",
			Map.of(Factor.DISTANCE, 40.0, Factor.RATING, 20.0, Factor.COST, 20.0, Factor.CAPACITY, 20.0));

	private static final Weights TRUE = new Weights("true",
			Map.of(Factor.DISTANCE, 10.0, Factor.RATING, 60.0, Factor.COST, 20.0, Factor.CAPACITY, 10.0));

	@Test
	void theWeightsBehindChoicesAreRecovered() {
		List<Choice> choices = choices(600, 7);
		Lesson lesson = Lesson.of(choices, PRESENT);
		assertThat(lesson.isTelling()).isTrue();
		assertThat(lesson.agreeingThen()).isGreaterThan(0.9).isGreaterThan(lesson.agreeing());
		assertThat(distance(lesson.shares())).isLessThan(distance(PRESENT.shares()) / 2);
		assertThat(lesson.shares().values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
		assertThat(agreeing(choices(300, 8), lesson)).as("with choices it has not seen").isGreaterThan(0.85);
	}

	@Test
	void withoutChoicesNothingIsProposed() {
		Lesson lesson = Lesson.of(List.of(), PRESENT);
		assertThat(lesson.isTelling()).isFalse();
		assertThat(lesson.shares()).isEqualTo(PRESENT.shares());
	}

	@Test
	void fewChoicesChangeNothing() {
		List<Choice> few = new ArrayList<>();
		for (Choice choice : choices(50, 3)) {
			if (few.stream().mapToInt(each -> each.above().size()).sum() + choice.above().size() < Lesson.FEWEST) {
				few.add(choice);
			}
		}
		assertThat(few).isNotEmpty();
		assertThat(Lesson.of(few, PRESENT).shares()).isEqualTo(PRESENT.shares());
	}

	@Test
	void theSameChoicesGiveTheSameProposal() {
		assertThat(Lesson.of(choices(100, 5), PRESENT).shares())
			.isEqualTo(Lesson.of(choices(100, 5), PRESENT).shares());
	}

	@Test
	void moreChoicesCarryFurtherFromThePresentWeights() {
		assertThat(distance(Lesson.of(choices(800, 1), PRESENT).shares()))
			.isLessThan(distance(Lesson.of(choices(20, 1), PRESENT).shares()));
	}

	@Test
	void aFactorIsOverruledWhereItSpokeForOneThatWasPassedOver() {
		Judged near = new Judged(UUID.randomUUID(), Map.of(Factor.DISTANCE, 0.9, Factor.RATING, 0.2));
		Judged loved = new Judged(UUID.randomUUID(), Map.of(Factor.DISTANCE, 0.3, Factor.RATING, 0.8));
		Choice choice = new Choice("elderly-care.meals", "RESIDENT_CHOICE", List.of(near), loved);
		assertThat(Overruled.of(List.of(choice, choice))).singleElement()
			.isEqualTo(
					new Overruled(Factor.DISTANCE, 2, Map.of("RESIDENT_CHOICE", 2), Map.of("elderly-care.meals", 2)));
	}

	/** Of people who rank by the true weights and see candidates in the present order. */
	private static List<Choice> choices(int count, long seed) {
		Random random = new Random(seed);
		List<Choice> choices = new ArrayList<>();
		while (choices.size() < count) {
			List<Judged> candidates = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				candidates.add(candidate(random));
			}
			candidates.sort(Comparator.comparingDouble((Judged each) -> each.score(PRESENT)).reversed());
			Judged best = candidates.stream().max(Comparator.comparingDouble(each -> each.score(TRUE))).orElseThrow();
			int place = candidates.indexOf(best);
			if (place > 0) {
				choices.add(new Choice("elderly-care.meals", "OTHER", candidates.subList(0, place), best));
			}
		}
		return choices;
	}

	private static Judged candidate(Random random) {
		Map<Factor, Double> values = new EnumMap<>(Factor.class);
		PRESENT.shares().keySet().stream().sorted().forEach(factor -> values.put(factor, random.nextDouble()));
		return new Judged(UUID.randomUUID(), values);
	}

	private static double distance(Map<Factor, Double> shares) {
		double sum = 0;
		for (Factor factor : Factor.values()) {
			sum += Math.pow(shares.getOrDefault(factor, 0.0) - TRUE.of(factor), 2);
		}
		return Math.sqrt(sum);
	}

	private static double agreeing(List<Choice> choices, Lesson lesson) {
		return Lesson.of(choices, new Weights("learned", lesson.shares())).agreeing();
	}

}
