package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.wushe.ui.Translations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reason reads the same where it is chosen and wherever it is told afterwards. */
class ReasonWordsTest {

	private final Translations translations = new Translations();

	@ParameterizedTest
	@CsvSource({ "answer-referral, reason, referrals.decline.", "report-service, failureReason, referrals.failure." })
	void aReasonIsCalledTheSameInTheFormInTheListAndOnTheTimeline(String form, String field, String list)
			throws IOException {
		JsonNode question = question(form, field);
		JsonNode english = question.get("properties");
		assertThat(question.get("values").valueStream()).hasSizeGreaterThan(4).allSatisfy(option -> {
			String code = option.get("value").asString();
			Map<Locale, String> chosen = Map.of(Translations.CHINESE, option.get("label").asString(),
					Translations.ENGLISH, english.get("option:" + code + ":en").asString());
			String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
			chosen.forEach((language, words) -> {
				for (String key : List.of(list + name, "cases.timeline.reason." + name)) {
					assertThat(this.translations.find(key, language).orElse("")).as(key).isEqualToIgnoringCase(words);
				}
			});
		});
	}

	private static JsonNode question(String form, String field) throws IOException {
		JsonNode schema = JsonMapper.shared()
			.readTree(new ClassPathResource("bpmn/" + form + ".form").getContentAsString(StandardCharsets.UTF_8));
		return schema.findParents("key")
			.stream()
			.filter(each -> each.get("key").asString().equals(field))
			.findFirst()
			.orElseThrow();
	}

}
