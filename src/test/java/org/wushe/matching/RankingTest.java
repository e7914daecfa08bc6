package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.wushe.library.Offerings;
import org.wushe.library.Wanted;

class RankingTest {

	private final Wanted wanted = Facts.wanted(82);

	private final Ranking ranking = new Ranking(new Scoring(Facts.weights(), Facts.NOW));

	@Test
	void equallyGoodOfferingsTakeTurnsSoThatNobodyIsAlwaysFirst() {
		List<Supply> equals = Stream.generate(() -> Facts.supply(Offerings.meals())).limit(4).toList();

		Map<UUID, Long> first = IntStream.range(0, 2000)
			.mapToObj(need -> new UUID(need * 31L, need * 0x5DEECE66DL))
			.map(need -> this.ranking.rank(need, this.wanted, equals, 1).getFirst().offeringId())
			.collect(Collectors.groupingBy(id -> id, Collectors.counting()));

		assertThat(first).hasSize(4);
		assertThat(first.values()).allMatch(times -> times > 350);
	}

	@Test
	void ofEquallyGoodOnesTheLessLoadedOrganisationComesFirst() {
		Weights withoutLoad = new Weights("test", Map.of(Factor.CATEGORY, 1.0));
		Supply busy = Facts.supply(Offerings.meals());
		Supply loaded = new Supply(busy.offering(), busy.organization(), busy.wording(), Standing.NEW, 40, 9);
		Supply idle = Facts.supply(Offerings.meals());

		for (int i = 0; i < 20; i++) {
			assertThat(new Ranking(new Scoring(withoutLoad, Facts.NOW)).rank(new UUID(i, i), this.wanted,
					List.of(loaded, idle), 2))
				.extracting(Candidate::offeringId)
				.containsExactly(idle.offering().id(), loaded.offering().id());
		}
	}

	@Test
	void theCategoryThatIsNeededComesBeforeItsSiblings() {
		Supply exact = Facts.supply(Offerings.meals());
		Supply broader = Facts.supply(Offerings.meals().of("elderly-care"));
		Supply sibling = Facts.supply(Offerings.meals().of("elderly-care.bathing"));

		List<Candidate> ranked = this.ranking.rank(Facts.NEED, this.wanted, List.of(sibling, broader, exact), 3);

		assertThat(ranked).extracting(Candidate::offeringId)
			.containsExactly(exact.offering().id(), broader.offering().id(), sibling.offering().id());
		assertThat(ranked).extracting(candidate -> candidate.reasons().getFirst().finding())
			.containsExactly("EXACT", "BROADER", "SIBLING");
	}

	@Test
	void theWordsThatNeedAndOfferingShareAreNamed() {
		Supply delivered = Facts.supply(Offerings.meals().called("老年食堂", "可以送餐上门，软烂少盐"));

		MatchReason text = new Scoring(Facts.weights(), Facts.NOW).reasons(this.wanted, delivered)
			.get(Factor.TEXT.ordinal());

		assertThat(text.messageKey()).isEqualTo("matching.reason.TEXT.COMMON");
		assertThat(text.params()).containsEntry("words", "送餐上门");
	}

	@Test
	void onlyWhatSpeaksForACandidateIsAmongItsStrongestReasons() {
		Supply far = Facts.supply(Offerings.meals().of("elderly-care.bathing").called("上门助浴", "专业助浴"));

		Candidate candidate = this.ranking.rank(Facts.NEED, this.wanted, List.of(far), 1).getFirst();

		assertThat(candidate.strongest(3)).hasSize(3).allMatch(reason -> reason.value() >= 0.5);
		assertThat(candidate.strongest(20)).extracting(MatchReason::factor).doesNotContain(Factor.CATEGORY);
	}

}
