package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wushe.matching.Lexicon.Sample;

class SensesTest {

	private static final List<Sample> KNOWN = List.of(new Sample("household.repair", "水电维修", 3),
			new Sample("household.repair", "灯不亮，想请电工来看看", 3), new Sample("household.drains", "管道疏通", 3),
			new Sample("household.drains", "马桶堵了，通不开", 3), new Sample("household.errands", "代购跑腿", 3),
			new Sample("household.errands", "走不开，想请人代买米和菜", 3), new Sample("household", "家政服务", 3));

	private static final Senses senses = new Senses(new MatchingTerms(Duration.ofDays(180), true));

	@BeforeAll
	static void learn() {
		senses.learn(KNOWN);
	}

	@Test
	void aSentenceIsUnderstoodWithoutAWordInCommon() {
		assertThat(likeliest("洗菜池积水，排不出去")).isEqualTo("household.drains");
		assertThat(likeliest("家里突然断电了")).isEqualTo("household.repair");
		assertThat(likeliest("能不能帮忙去超市带点东西回来")).isEqualTo("household.errands");
	}

	@Test
	void theSameWordsMeanTheSameEveryTime() {
		Map<String, Double> first = senses.evidence("洗菜池积水，排不出去");
		Senses another = new Senses(new MatchingTerms(Duration.ofDays(180), true));
		another.learn(KNOWN);

		assertThat(senses.evidence("洗菜池积水，排不出去")).isEqualTo(first);
		assertThat(another.evidence("洗菜池积水，排不出去")).isEqualTo(first);
	}

	@Test
	void whatASentenceMeantIsKnownAgainFromItsFigures() {
		Sense known = Objects.requireNonNull(senses.known());
		Map<String, Double> first = senses.evidence("洗菜池积水，排不出去");
		assertThat(known.evidence(List.copyOf(first.values()))).isEqualTo(first);
	}

	@Test
	void figuresOfAnotherLearningAreToldApart() {
		Senses same = new Senses(new MatchingTerms(Duration.ofDays(180), true));
		same.learn(KNOWN);
		Senses other = new Senses(new MatchingTerms(Duration.ofDays(180), true));
		other.learn(KNOWN.subList(0, 4));
		assertThat(learned(same)).isEqualTo(learned(senses));
		assertThat(learned(other)).isNotEqualTo(learned(senses));
	}

	private static String learned(Senses senses) {
		return Objects.requireNonNull(senses.known()).learned();
	}

	@Test
	void whatIsLearnedLaterIsKnownFromThenOn() {
		Senses later = new Senses(new MatchingTerms(Duration.ofDays(180), true));
		later.learn(KNOWN.subList(0, 4));
		assertThat(later.evidence("去超市带点东西")).containsOnlyKeys("household.drains", "household.repair");
		later.learn(KNOWN);
		assertThat(later.evidence("去超市带点东西")).containsKey("household.errands");
	}

	@Test
	void nothingMakesSenseWhereTheModelIsSwitchedOffOrNothingIsSaid() {
		Senses off = new Senses(new MatchingTerms(Duration.ofDays(180), false));
		off.learn(KNOWN);
		assertThat(off.evidence("家里突然断电了")).isEmpty();
		assertThat(senses.evidence(" ")).isEmpty();
	}

	private static String likeliest(String need) {
		return senses.evidence(need).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

}
