package org.wushe.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.wushe.identity.ChinaTime;

/** Forms and people for tests: Saturday 2026-11-21, half past two in China. */
public final class TestForms {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:30:00Z"), ChinaTime.ZONE);

	private TestForms() {
	}

	/** A form of these components, written with single quotes for the double ones. */
	public static FormSchema form(String... components) {
		return FormSchema.parse(json(components));
	}

	static String json(String... components) {
		return "{\"type\":\"default\",\"schemaVersion\":19,\"components\":["
				+ String.join(",", components).replace('\'', '"') + "]}";
	}

	/** A form of {@code src/test/resources/forms}. */
	public static FormSchema resource(String name) {
		try (var stream = TestForms.class.getResourceAsStream("/forms/" + name)) {
			return FormSchema.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	static FormAnswers check(FormSchema schema, Map<String, ?> answers) {
		return check(schema, answers, Map.of());
	}

	static FormAnswers check(FormSchema schema, Map<String, ?> answers, Map<String, ?> variables) {
		return new FormValidation(CLOCK).check(schema, answers, variables);
	}

	/** What is wrong, as {@code path rule}. */
	static List<String> problems(FormAnswers answers) {
		return answers.problems()
			.stream()
			.map((problem) -> problem.path() + " " + problem.messageKey().replace("forms.problem.", ""))
			.toList();
	}

}
