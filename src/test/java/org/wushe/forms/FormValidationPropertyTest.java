package org.wushe.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class FormValidationPropertyTest {

	private static final FormSchema FORM = TestForms.resource("every-field.form");

	private static final FormValidation VALIDATION = new FormValidation(TestForms.CLOCK);

	@Property(tries = 500)
	void validationNeverThrowsWhateverTheAnswers(@ForAll("answers") Map<String, Object> answers) {
		var checked = VALIDATION.check(FORM, answers, Map.of("communities", List.of("a", 1, true)));

		assertThat(checked.problems()).allSatisfy((problem) -> assertThat(problem.label()).isNotBlank());
	}

	@Property(tries = 300)
	void whatWasAcceptedIsAcceptedAgainUnchanged(@ForAll("answers") Map<String, Object> answers) {
		var once = VALIDATION.check(FORM, answers, Map.of());
		var invalid = once.problems().stream().map(FormProblem::path).toList();

		var again = VALIDATION.check(FORM, once.values(), Map.of());

		assertThat(again.values()).isEqualTo(once.values());
		assertThat(again.problems()).extracting(FormProblem::path).isSubsetOf(invalid);
	}

	@Property(tries = 500)
	void textIsKeptAsTypedOrRefused(@ForAll String typed) {
		var form = TestForms.form("{'type':'textarea','key':'t'}");

		var checked = VALIDATION.check(form, Map.of("t", typed), Map.of());

		assertThat(checked.valid() ? checked.values().get("t") : typed).isEqualTo(typed);
	}

	/** JSON of any shape, often with the names the form knows. */
	@Provide
	Arbitrary<Map<String, Object>> answers() {
		var names = Arbitraries.of("resident", "name", "phone", "age", "amount", "category", "community",
				"otherCategory", "urgency", "groups", "tags", "consent", "day", "from", "seen", "description", "place",
				"address", "members", "minor", "guardian", "photos", "unknown", "this", "");
		Arbitrary<Object> leaf = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40).asGeneric(),
				Arbitraries
					.of("meal", "other", "normal", "2026-11-21", "14:30", "2026-11-21T14:30+08:00", "13800000000", "",
							"1e9", true, false, 0, -1, 7.5, Long.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY)
					.map((value) -> (Object) value),
				Arbitraries.bigDecimals().asGeneric(), Arbitraries.doubles().asGeneric());
		var json = Arbitraries.lazyOf(() -> leaf, () -> leaf,
				() -> leaf.list().ofMaxSize(4).map((list) -> (Object) list),
				() -> Arbitraries.maps(names, leaf).ofMaxSize(8).map((map) -> (Object) map),
				() -> Arbitraries.maps(names, leaf.injectNull(0.1))
					.ofMaxSize(8)
					.list()
					.ofMaxSize(4)
					.map((list) -> (Object) list));
		return Arbitraries.maps(names, json.injectNull(0.05)).ofMaxSize(20).map((map) -> {
			var answers = new LinkedHashMap<String, Object>(map);
			answers.computeIfAbsent("resident", (_) -> new HashMap<>(Map.of("name", "张三")));
			return answers;
		});
	}

}
