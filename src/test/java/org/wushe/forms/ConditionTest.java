package org.wushe.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConditionTest {

	private static final String REASON = "{'type':'textfield','key':'reason','validate':{'required':true},'conditional':{'hide':'=accepted'}}";

	@Test
	void aHiddenFieldIsNeitherValidatedNorKept() {
		var form = TestForms.form("{'type':'checkbox','key':'accepted'}", REASON);

		var hidden = TestForms.check(form, Map.of("accepted", true, "reason", "旧理由"));
		var shown = TestForms.check(form, Map.of("accepted", false));

		assertThat(hidden.problems()).isEmpty();
		assertThat(hidden.values()).isEqualTo(Map.of("accepted", true));
		assertThat(TestForms.problems(shown)).containsExactly("reason required");
	}

	@Test
	void aHiddenGroupHidesEverythingInIt() {
		var form = TestForms.form("{'type':'group','path':'g','conditional':{'hide':'=away'},'components':["
				+ "{'type':'number','key':'n','validate':{'required':true}},"
				+ "{'type':'dynamiclist','path':'l','components':[{'type':'number','key':'m','validate':{'required':true}}]}]}");
		var answers = Map.of("g", Map.of("l", List.of(Map.of())));

		assertThat(TestForms.check(form, answers, Map.of("away", true)).values()).isEmpty();
		assertThat(TestForms.problems(TestForms.check(form, answers, Map.of("away", false))))
			.containsExactly("g.n required", "g.l[0].m required");
	}

	@Test
	void whatIsHiddenHasNoAnswerForOtherConditions() {
		var form = TestForms.form("{'type':'textfield','key':'a'}",
				"{'type':'textfield','key':'b','conditional':{'hide':'=a = \\\"\\\"'}}",
				"{'type':'textfield','key':'c','conditional':{'hide':'=b != \\\"yes\\\"'}}",
				"{'type':'textfield','key':'d','conditional':{'hide':'=c != \\\"yes\\\"'}}");

		var checked = TestForms.check(form, Map.of("a", "", "b", "yes", "c", "yes", "d", "x"));

		assertThat(checked.values()).containsOnlyKeys("a");
	}

	/** People draw forms: none of them may hold up a thread. */
	@Test
	@Timeout(20)
	void aConditionWithoutEndIsGivenUp() {
		var form = TestForms.form(
				"{'type':'textfield','key':'a','conditional':{'hide':'=every x in 1..1000 satisfies every y in 1..1000 satisfies every z in 1..1000 satisfies x > 0'}}");

		var checked = TestForms.check(form, Map.of("a", "1"));

		assertThat(checked.failures()).extracting(FeelFailure::reason).contains("the form's expressions take too long");
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "some x in 1..1000000000 satisfies x < 0", "count(for x in 1..many return x) > 0" })
	void aConditionThatCountsWithoutBoundIsNoForm(String condition) {
		assertThatExceptionOfType(FormSchemaException.class).isThrownBy(
				() -> TestForms.form("{'type':'textfield','key':'a','conditional':{'hide':'=" + condition + "'}}"));
	}

	@Test
	void conditionsThatContradictEachOtherStillEnd() {
		var form = TestForms.form("{'type':'textfield','key':'a','conditional':{'hide':'=b != null'}}",
				"{'type':'textfield','key':'b','conditional':{'hide':'=a != null'}}");

		assertThat(TestForms.check(form, Map.of("a", "1", "b", "2")).problems()).isEmpty();
	}

	@ParameterizedTest(name = "={0} hides: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			n > 3                        | true
			n > 5                        | false
			s = 'x'                      | true
			missing                      | true
			missing = 'x'                | false
			missing != 'x'               | true
			not(b)                       | true
			n in [1..10]                 | true
			empty > 3                    | true
			list contains(l, 'q')        | true
			count(l) = 0                 | false
			date(d) > date('2026-01-01') | true
			today() = date('2026-11-21') | true
			s                            | false
			nosuchfunction(s)            | true
			""")
	void aConditionMeansWhatItMeansInFormJs(String condition, boolean hides) {
		var form = TestForms.form(
				"{'type':'textfield','key':'field','conditional':{'hide':'=" + condition.replace("'", "\\\"") + "'}}");
		var variables = new HashMap<String, Object>(
				Map.of("n", 5, "s", "x", "b", false, "l", List.of("q"), "d", "2026-11-21"));
		variables.put("empty", null);

		assertThat(TestForms.check(form, Map.of("field", "?"), variables).values().isEmpty()).isEqualTo(hides);
	}

	@Test
	void anExpressionThatFailsIsReportedToTheAuthorOfTheForm() {
		var form = TestForms.form("{'type':'textfield','key':'a','readonly':'=nosuchfunction(1) = 2'}");

		assertThat(TestForms.check(form, Map.of()).failures()).extracting(FeelFailure::expression)
			.containsExactly("nosuchfunction(1) = 2");
	}

	@Test
	void limitsMayFollowFromOtherAnswers() {
		var form = TestForms.form("{'type':'number','key':'capacity'}",
				"{'type':'number','key':'booked','validate':{'min':'=capacity / 2','max':'=capacity'}}",
				"{'type':'textfield','key':'t','validate':{'maxLength':'=capacity','required':'=booked > 3'}}");

		assertThat(TestForms.problems(TestForms.check(form, Map.of("capacity", 4, "booked", 5, "t", "12345"))))
			.containsExactly("booked tooLarge", "t tooLong");
		assertThat(TestForms.problems(TestForms.check(form, Map.of("capacity", 9, "booked", 4))))
			.containsExactly("booked tooSmall", "t required");
		assertThat(TestForms.problems(TestForms.check(form, Map.of("booked", 3)))).isEmpty();
	}

	@Test
	void optionsMayComeWithTheFormOrFollowFromOtherAnswers() {
		var form = TestForms.form("{'type':'select','key':'a','valuesKey':'places'}",
				"{'type':'radio','key':'b','valuesExpression':'=for p in places return {label: p.label, value: p.value * 2}'}");
		var variables = Map.of("places", List.of(Map.of("label", "一区", "value", 1), Map.of("label", "二区", "value", 2)));

		assertThat(TestForms.check(form, Map.of("a", 2, "b", 4), variables).values())
			.isEqualTo(Map.of("a", new BigDecimal("2"), "b", new BigDecimal("4")));
		assertThat(TestForms.problems(TestForms.check(form, Map.of("a", 3, "b", 1), variables)))
			.containsExactly("a notAnOption", "b notAnOption");
	}

	@Test
	void aReadOnlyFieldKeepsWhatCameWithTheForm() {
		var form = TestForms.form("{'type':'textfield','key':'p.number','readonly':'=locked'}");

		assertThat(TestForms
			.check(form, Map.of("p", Map.of("number", "forged")),
					Map.of("locked", true, "p", Map.of("number", "2026-1")))
			.values()).isEqualTo(Map.of("p", Map.of("number", "2026-1")));
		assertThat(TestForms
			.check(form, Map.of("p", Map.of("number", "new")), Map.of("locked", false, "p", Map.of("number", "2026-1")))
			.values()).isEqualTo(Map.of("p", Map.of("number", "new")));
	}

	@Test
	void whatNobodyCanChangeIsNobodysProblem() {
		var form = TestForms.form("{'type':'textfield','key':'a','readonly':true,'validate':{'required':true}}",
				"{'type':'number','key':'b','disabled':true,'validate':{'required':true}}");

		var checked = TestForms.check(form, Map.of("b", "no number"));

		assertThat(checked.problems()).isEmpty();
		assertThat(checked.values()).isEqualTo(Map.of("a", ""));
	}

}
