package org.wushe.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedFormsTest {

	@ParameterizedTest
	@MethodSource("forms")
	void aFormOfOurProcessesIsShownCompletely(Path form) throws IOException {
		var schema = FormSchema.parse(Files.readString(form));

		var empty = TestForms.check(schema, schema.firstAnswers(Map.of()));

		assertThat(schema.id()).isEqualTo(form.getFileName().toString().replace(".form", ""));
		assertThat(schema.unsupported()).isEmpty();
		assertThat(empty.failures()).isEmpty();
		assertThat(empty.problems())
			.allSatisfy((problem) -> assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*"));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormOfOurProcessesSpeaksEnglishThroughout(Path form) throws IOException {
		var schema = FormSchema.parse(Files.readString(form), Locale.ENGLISH);

		assertThat(schema.fields().flatMap(ShippedFormsTest::words)).isNotEmpty()
			.allSatisfy((words) -> assertThat(words).doesNotMatch("(?s).*\\p{IsHan}.*"));
	}

	private static Stream<String> words(FormField field) {
		var options = switch (field) {
			case ChoiceQuestion choice -> labels(choice.options());
			case ChecklistQuestion list -> labels(list.options());
			default -> Stream.<String>empty();
		};
		return Stream.concat(Stream.of(field.frame().label().source(), field.frame().description().source()), options);
	}

	private static Stream<String> labels(Options options) {
		return (options instanceof Options.Listed(var listed)) ? listed.stream().map(Option::label) : Stream.empty();
	}

	static Stream<Path> forms() throws IOException {
		try (var files = Files.list(Path.of("bpmn"))) {
			return files.filter((file) -> file.toString().endsWith(".form")).toList().stream();
		}
	}

}
