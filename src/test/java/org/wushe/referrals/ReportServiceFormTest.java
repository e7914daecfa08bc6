package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.wushe.forms.FormAnswers;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormValidation;
import org.wushe.forms.TestForms;

/** What the report of a service asks about its place. */
class ReportServiceFormTest {

	private static final Map<String, Object> GIVEN = Map.of("result", "delivered", "servedAt", "2026-11-21T14:00+08:00",
			"minutes", 45, "staffName", "钟敏", "words", "送到护理床位，交代了用药");

	@Test
	void ofABedItHasToBeSaidWhenItIsFree() throws IOException {
		assertThat(wrong(check("beds", Map.of()))).containsExactly("placeFree");
		assertThat(wrong(check("beds", Map.of("placeFree", "later")))).containsExactly("placeFree");
		assertThat(check("beds", Map.of("placeFree", "when-told")).values()).containsEntry("placeFree", "when-told");
	}

	@ParameterizedTest
	@ValueSource(strings = { "places", "meals-per-day", "visits-per-week" })
	void ofWhatElseSomebodyMayKeepItMayBeSaid(String unit) throws IOException {
		assertThat(wrong(check(unit, Map.of()))).isEmpty();
		assertThat(check(unit, Map.of("placeFree", "when-told")).values()).containsEntry("placeFree", "when-told");
	}

	@Test
	void whoNamesADayNamesOneThatIsStillToCome() throws IOException {
		assertThat(wrong(check("beds", Map.of("placeFree", "on-date")))).containsExactly("placeFreeOn");
		assertThat(wrong(check("beds", Map.of("placeFree", "on-date", "placeFreeOn", "2026-11-20"))))
			.containsExactly("placeFreeOn");
		assertThat(check("beds", Map.of("placeFree", "on-date", "placeFreeOn", "2026-12-01")).values())
			.containsEntry("placeFreeOn", "2026-12-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "visits-per-month", "cases-per-month", "none", "" })
	void nothingIsAskedOfWhatNobodyKeeps(String unit) throws IOException {
		FormAnswers answers = check(unit, Map.of("placeFree", "when-told"));
		assertThat(wrong(answers)).isEmpty();
		assertThat(answers.values().get("placeFree")).isNull();
	}

	@Test
	void nothingIsAskedWhereAServiceIsPutRightOrCouldNotBeGiven() throws IOException {
		assertThat(wrong(check(GIVEN, Map.of("capacityUnit", "beds", "outcome", "REWORK")))).isEmpty();
		assertThat(wrong(check(Map.of("result", "failed", "failureReason", "resident-absent"),
				Map.of("capacityUnit", "beds", "outcome", "ACCEPTED"))))
			.isEmpty();
	}

	/** Without a unit it is a referral from before the question. */
	private static FormAnswers check(String unit, Map<String, Object> more) throws IOException {
		Map<String, Object> answers = new HashMap<>(GIVEN);
		answers.putAll(more);
		return check(answers,
				unit.isEmpty() ? Map.of("outcome", "ACCEPTED") : Map.of("outcome", "ACCEPTED", "capacityUnit", unit));
	}

	private static FormAnswers check(Map<String, Object> answers, Map<String, Object> variables) throws IOException {
		FormSchema schema = FormSchema
			.parse(new ClassPathResource("bpmn/report-service.form").getContentAsString(StandardCharsets.UTF_8));
		return new FormValidation(TestForms.CLOCK).check(schema, answers, variables);
	}

	private static List<String> wrong(FormAnswers answers) {
		return answers.problems().stream().map(FormProblem::path).toList();
	}

}
