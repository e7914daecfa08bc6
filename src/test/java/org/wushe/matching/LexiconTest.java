package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.wushe.matching.Lexicon.Sample;

class LexiconTest {

	private final Lexicon lexicon = Lexicon.of(List.of(new Sample("household.repair", "修水龙头换灯泡", 40),
			new Sample("household.drains", "马桶堵塞通下水道", 40), new Sample("dispute.family", "夫妻吵架闹离婚", 40)));

	@Test
	void wordsTellWhatIsMeantWhereOnlyTheHeadingWasChosen() {
		assertThat(this.lexicon.read("马桶又堵了", "household", 0.9).get("household.drains")).isGreaterThan(0.8);
	}

	@Test
	void whatWasChosenIsBelievedWhereTheWordsSayNothing() {
		assertThat(this.lexicon.read("请快一点", "household.repair", 0.9).get("household.repair")).isGreaterThan(0.85);
	}

	@Test
	void nothingOfAnotherBranchIsMeantWhereNothingOfItIsLookedFor() {
		String words = "夫妻吵架，马桶也堵了";

		assertThat(this.lexicon.read(words, "household", 0.9)).containsKey("dispute.family");
		Map<String, Double> within = this.lexicon.readWithin(words, "household", 0.9, Map.of());
		assertThat(within).containsOnlyKeys("household.drains", "household.repair");
		assertThat(within.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(0.01));
		assertThat(this.lexicon.readWithin(words, "legal.aid", 0.9, Map.of())).isEmpty();
	}

	@Test
	void readingsAreAlikeByHowLikelyBothMeanTheSame() {
		assertThat(Lexicon.likeness(Map.of("a.b", 1.0), Map.of("a.b", 1.0))).isEqualTo(1);
		assertThat(Lexicon.likeness(Map.of("a.b", 1.0), Map.of("a.c", 1.0))).isZero();
		assertThat(Lexicon.likeness(Map.of("a.b", 0.5, "a.c", 0.5), Map.of("a.b", 0.5))).isEqualTo(0.5);
	}

	@Test
	void typicalRequestsAreOfKnownKindsAndSayMoreThanAName() {
		assertThat(TypicalRequests.read(3)).hasSizeGreaterThan(100)
			.allSatisfy(request -> assertThat(request.category()).contains("."))
			.allSatisfy(request -> assertThat(request.words()).hasSizeGreaterThan(5).doesNotContain("{"));
	}

	@Test
	void whatPeopleTypicallySayFollowsATermThatWasMovedOrMerged() {
		List<Sample> typical = List.of(new Sample("elderly-care.meals", "做不动饭了", 3),
				new Sample("elderly-care.gone", "没有人说了", 3));
		assertThat(Lexicons.underPresentTerms(typical, Map.of("elderly-care.meals", "household.meals")::get))
			.containsExactly(new Sample("household.meals", "做不动饭了", 3));
	}

}
