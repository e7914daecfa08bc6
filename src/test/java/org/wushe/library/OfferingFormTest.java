package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.OfferingForm.Hours;
import tools.jackson.databind.json.JsonMapper;

class OfferingFormTest {

	private static final OfferingForm GOOD = OfferingForm.of(Offerings.meals().build());

	record Case(String rule, UnaryOperator<Sketch> spoil) {

		@Override
		public String toString() {
			return this.rule;
		}

	}

	@Test
	void whatAnOfferingSaysHasNoFlawsAndDescribesItAgain() {
		assertThat(GOOD.flaws()).isEmpty();
		ServiceOffering before = Offerings.meals().build();
		assertThat(OfferingForm.of(GOOD.toOffering(before.id(), "X", EntryStatus.SUBMITTED, Instant.EPOCH)))
			.isEqualTo(GOOD);
	}

	@Test
	void anEmptyFormSaysAllThatIsMissingAtOnce() {
		assertThat(OfferingForm.empty().flaws()).extracting(DomainRefusal::field)
			.containsExactly("categoryCode", "title", "description", "serviceArea", "division", "costCents");
	}

	@ParameterizedTest
	@MethodSource
	void eachRuleNamesItsField(Case each) {
		OfferingForm spoilt = each.spoil.apply(new Sketch()).form();
		assertThat(spoilt.flaws()).extracting(flaw -> flaw.field() + " " + flaw.messageKey())
			.containsExactly(each.rule);
	}

	static Stream<Case> eachRuleNamesItsField() {
		return Stream.of(new Case("title cases.refused.words-missing", sketch -> sketch.title(" \u200b")),
				new Case("title cases.refused.words-too-long", sketch -> sketch.title("餐".repeat(61))),
				new Case("title cases.refused.words-unreadable", sketch -> sketch.title("餐\u0000")),
				new Case("minAge library.refused.age", sketch -> sketch.ages(-1, null)),
				new Case("maxAge library.refused.age", sketch -> sketch.ages(1, 151)),
				new Case("maxAge library.refused.ages-crossed", sketch -> sketch.ages(60, 59)),
				new Case("division library.refused.division-too-large", sketch -> sketch.division("360702")),
				new Case("opening library.refused.hours-incomplete",
						sketch -> sketch.hours(new Hours(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT))),
				new Case("opening library.refused.hours-incomplete",
						sketch -> sketch.hours(new Hours(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.NOON))),
				new Case("costCents library.refused.cost", sketch -> sketch.cost(-1)),
				new Case("capacityMaximum library.refused.capacity-maximum", sketch -> sketch.capacity(0, 0)),
				new Case("capacityAvailable library.refused.capacity-available", sketch -> sketch.capacity(5, 6)),
				new Case("languages library.refused.unknown-language", sketch -> sketch.speaking("客家话")));
	}

	@Test
	void whatStandsSoAlreadyIsNotAskedToBeMendedAndWhatIsChangedIs() {
		OfferingForm imported = new Sketch().title("餐".repeat(80)).ages(60, 151).form();
		OfferingForm open = new Sketch().title("餐".repeat(80))
			.ages(60, 151)
			.hours(new Hours(Set.of(DayOfWeek.SUNDAY), LocalTime.NOON, LocalTime.MIDNIGHT))
			.form();
		assertThat(open.flaws()).hasSize(2).noneMatch(flaw -> open.isAnswerableFor(flaw, imported));

		OfferingForm renamed = new Sketch().title("饭".repeat(80)).ages(61, 151).form();
		assertThat(renamed.flaws()).hasSize(2)
			.as("how old at most goes with how old at least")
			.allMatch(flaw -> renamed.isAnswerableFor(flaw, imported));
	}

	@ParameterizedTest
	@MethodSource("eachRuleNamesItsField")
	void whatBreaksARuleIsAnsweredForByWhoWroteIt(Case each) {
		OfferingForm spoilt = each.spoil.apply(new Sketch()).form();
		assertThat(spoilt.flaws()).allMatch(flaw -> spoilt.isAnswerableFor(flaw, GOOD))
			.noneMatch(flaw -> spoilt.isAnswerableFor(flaw, spoilt));
	}

	@Test
	void allDayIsFromMidnightToMidnight() {
		assertThat(new Sketch().hours(new Hours(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
			.form()
			.flaws()).isEmpty();
	}

	@Test
	void hoursAndCapacityAreNoPartOfThePromise() {
		OfferingForm busier = new Sketch().capacity(9, 1).hours().form();
		assertThat(busier.promisesAs(GOOD)).isTrue();
		assertThat(new Sketch().title("别的").form().promisesAs(GOOD)).isFalse();
	}

	@Test
	void unitsInUseStayInUseWhenThereAreMoreOrFewer() {
		Capacity present = new Capacity(CapacityUnit.MEALS_PER_DAY, 10, 2, 1, Instant.EPOCH);
		assertThat(CapacityChange.of(present, new Sketch().capacity(12, 0).form()).capacityAvailable()).isEqualTo(9);
		assertThat(CapacityChange.of(present, new Sketch().capacity(2, 0).form()).capacityAvailable()).isZero();
	}

	@Test
	void aFormThatIsHalfWrittenComesBackFromJsonAsItWas() {
		JsonMapper json = JsonMapper.builder().build();
		OfferingForm half = new Sketch().title("").hours(new Hours(Set.of(), null, LocalTime.NOON)).form();
		assertThat(json.readValue(json.writeValueAsString(half), OfferingForm.class)).isEqualTo(half);
		assertThat(json.readValue("{}", OfferingForm.class)).isEqualTo(OfferingForm.empty());
	}

	/** A good form, and what differs from it. */
	private static final class Sketch {

		private String title = GOOD.title();

		private Integer minAge = GOOD.minAge();

		private Integer maxAge = GOOD.maxAge();

		private DivisionCode division = GOOD.division();

		private List<Hours> hours = GOOD.opening();

		private Integer cost = GOOD.costCents();

		private Integer maximum = GOOD.capacityMaximum();

		private Integer available = GOOD.capacityAvailable();

		private Set<String> languages = GOOD.languages();

		Sketch title(String words) {
			this.title = words;
			return this;
		}

		Sketch ages(Integer from, Integer to) {
			this.minAge = from;
			this.maxAge = to;
			return this;
		}

		Sketch division(String code) {
			this.division = new DivisionCode(code);
			return this;
		}

		Sketch hours(Hours... rows) {
			this.hours = List.of(rows);
			return this;
		}

		Sketch cost(int cents) {
			this.cost = cents;
			return this;
		}

		Sketch capacity(int most, int left) {
			this.maximum = most;
			this.available = left;
			return this;
		}

		Sketch speaking(String code) {
			this.languages = Set.of(code);
			return this;
		}

		OfferingForm form() {
			return new OfferingForm(GOOD.categoryCode(), this.division, this.title, GOOD.description(), this.minAge,
					this.maxAge, GOOD.groups(), GOOD.residence(), GOOD.serviceArea(), GOOD.address(),
					GOOD.coordinates(), this.hours, this.cost, GOOD.costNote(), GOOD.capacityUnit(), this.maximum,
					this.available, GOOD.accessibility(), this.languages);
		}

	}

}
