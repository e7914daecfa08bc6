package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wushe.matching.Lexicon.Sample;

class SensesTest {

	private static final List<Sample> KNOWN = List.of(new Sample("household.repair", "水电维修", 3),
			new Sample("household.repair", "灯不亮，想请电工来看看", 3), new Sample("household.drains", "管道疏通", 3),
			new Sample("household.drains", "马桶堵了，通不开", 3), new Sample("household.errands", "代购跑腿", 3),
			new Sample("household.errands", "走不开，想请人代买米和菜", 3), new Sample("household", "家政服务", 3));

	private static final MatchingTerms ON = new MatchingTerms(Duration.ofDays(180), true);

	private static final Senses senses = new Senses(ON, Clock.systemUTC());

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
		Senses another = new Senses(ON, Clock.systemUTC());
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
		Senses same = new Senses(ON, Clock.systemUTC());
		same.learn(KNOWN);
		Senses other = new Senses(ON, Clock.systemUTC());
		other.learn(KNOWN.subList(0, 4));
		assertThat(learned(same)).isEqualTo(learned(senses));
		assertThat(learned(other)).isNotEqualTo(learned(senses));
	}

	private static String learned(Senses senses) {
		return Objects.requireNonNull(senses.known()).learned();
	}

	@Test
	void whatIsLearnedLaterIsKnownFromThenOn() {
		Senses later = new Senses(ON, Clock.systemUTC());
		later.learn(KNOWN.subList(0, 4));
		assertThat(later.evidence("去超市带点东西")).containsOnlyKeys("household.drains", "household.repair");
		later.learn(KNOWN);
		assertThat(later.evidence("去超市带点东西")).containsKey("household.errands");
	}

	@Test
	void nothingMakesSenseWhereTheModelIsSwitchedOffOrNothingIsSaid() {
		Senses off = new Senses(new MatchingTerms(Duration.ofDays(180), false), Clock.systemUTC());
		off.learn(KNOWN);
		assertThat(off.evidence("家里突然断电了")).isEmpty();
		assertThat(senses.evidence(" ")).isEmpty();
	}

	@Test
	void aSentenceThatCouldNotBeReadIsTriedAgainAfterMinutesAndNoOtherIsKeptOut() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
		AtomicBoolean failing = new AtomicBoolean(true);
		Senses some = new Senses(ON, () -> {
			SentenceModel model = SentenceModel.load();
			return sentence -> {
				if (failing.get() && sentence.equals("家里突然断电了")) {
					throw new IllegalStateException("out of memory");
				}
				return model.vector(sentence);
			};
		}, at(now));
		some.learn(KNOWN);
		assertThat(some.evidence("家里突然断电了")).isEmpty();
		assertThat(some.evidence("洗菜池积水，排不出去")).isNotEmpty();

		failing.set(false);
		assertThat(some.evidence("家里突然断电了")).as("at once").isEmpty();
		now.updateAndGet(then -> then.plus(Duration.ofMinutes(6)));
		assertThat(some.evidence("家里突然断电了")).isEqualTo(senses.evidence("家里突然断电了"));
	}

	@Test
	void whatCouldNotBeLearnedIsLearnedTheNextTime() {
		AtomicBoolean failing = new AtomicBoolean(true);
		Senses some = new Senses(ON, () -> {
			SentenceModel model = SentenceModel.load();
			return sentence -> {
				if (failing.get()) {
					throw new IllegalStateException("out of memory");
				}
				return model.vector(sentence);
			};
		}, Clock.systemUTC());
		some.learn(KNOWN);
		assertThat(some.evidence("家里突然断电了")).isEmpty();
		failing.set(false);
		some.learn(KNOWN);
		assertThat(some.evidence("家里突然断电了")).isNotEmpty();
	}

	@Test
	void aModelThatCannotBeLoadedIsNotAskedForAgain() {
		AtomicInteger loaded = new AtomicInteger();
		for (Throwable reason : List.of(new IOException("no model"), new UnsatisfiedLinkError("no library"))) {
			loaded.set(0);
			Senses none = new Senses(ON, () -> {
				loaded.incrementAndGet();
				if (reason instanceof IOException missing) {
					throw missing;
				}
				throw (UnsatisfiedLinkError) reason;
			}, Clock.systemUTC());
			none.learn(KNOWN);
			none.learn(KNOWN);
			assertThat(loaded).hasValue(1);
			assertThat(none.evidence("家里突然断电了")).isEmpty();
		}
	}

	private static Clock at(AtomicReference<Instant> now) {
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now.get();
			}
		};
	}

	private static String likeliest(String need) {
		return senses.evidence(need).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

}
