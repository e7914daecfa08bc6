package org.wushe.forms;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileQuestionTest {

	private static final FormSchema FORM = TestForms.form(
			"{'type':'filepicker','key':'photos','label':'照片','accept':'{{kinds}}','multiple':'=several','properties':{'maxFiles':'2','maxMegabytes':'1'}}");

	private static final Map<String, Object> VARIABLES = Map.of("kinds", "image/*, .PDF", "several", true);

	private static final FormFiles FILES = new FormFiles() {

		private final List<FormFile> kept = List.of(new FormFile("1", "a.png", "image/png", 10),
				new FormFile("2", "b.pdf", "application/octet-stream", 10),
				new FormFile("3", "c.png", "image/png", 2 << 20), new FormFile("4", "d.exe", "application/x", 1));

		@Override
		public FormFile keep(String name, String type, InputStream content) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<FormFile> find(String id) {
			return this.kept.stream().filter((file) -> file.id().equals(id)).findFirst();
		}

	};

	@Test
	void whatIsKnownOfAFileCountsNotWhatIsClaimed() {
		var checked = check(VARIABLES, Map.of("id", "1", "size", -5, "name", "../../x", "type", "text/html"), "2");

		assertThat(checked.problems()).isEmpty();
		assertThat(checked.values())
			.isEqualTo(Map.of("photos", List.of(Map.of("id", "1", "name", "a.png", "type", "image/png", "size", 10L),
					Map.of("id", "2", "name", "b.pdf", "type", "application/octet-stream", "size", 10L))));
	}

	@Test
	void filesThatBreakARuleAreRefusedByName() {
		assertThat(problem(VARIABLES, "9")).isEqualTo("fileUnknown []");
		assertThat(problem(VARIABLES, "3")).isEqualTo("fileTooLarge [c.png, 1]");
		assertThat(problem(VARIABLES, "1", "4")).isEqualTo("fileType [d.exe]");
		assertThat(problem(VARIABLES, "1", "2", "3")).isEqualTo("tooManyFiles [2]");
		assertThat(problem(Map.of("several", false), "1", "2")).isEqualTo("tooManyFiles [1]");
	}

	private static String problem(Map<String, ?> variables, Object... files) {
		var problem = check(variables, files).problems().getFirst();
		return problem.messageKey().replace("forms.problem.", "") + " " + problem.args();
	}

	private static FormAnswers check(Map<String, ?> variables, Object... files) {
		return new FormValidation(TestForms.CLOCK, FILES).check(FORM, Map.of("photos", Stream.of(files).toList()),
				variables);
	}

}
