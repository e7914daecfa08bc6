package org.wushe.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

	private static final ResourceBundle CHINESE = ResourceBundle.getBundle("i18n.forms", Locale.SIMPLIFIED_CHINESE);

	@Test
	void bothLanguagesSayTheSameThings() {
		assertThat(ResourceBundle.getBundle("i18n.forms", Locale.ENGLISH).keySet()).isEqualTo(CHINESE.keySet());
	}

	@Test
	void everyRuleHasItsWords() throws IOException {
		var rule = Pattern.compile(
				"(?s)(?:Finding\\.of|Reading\\.refused|fault|Fault\\.of)\\((?:[\\w.()]+ == 0\\) \\? Finding\\.of\\()?(?:\"\", )?\"(\\w+)\"");
		var rules = new TreeSet<String>();
		try (var sources = Files.list(Path.of("src/main/java/org/wushe/forms"))) {
			for (var source : sources.filter(Files::isRegularFile).toList()) {
				rule.matcher(Files.readString(source)).results().forEach((match) -> rules.add(match.group(1)));
			}
		}

		assertThat(rules).hasSizeGreaterThan(30)
			.allSatisfy((name) -> assertThat(
					CHINESE.containsKey("forms.problem." + name) || CHINESE.containsKey("forms.schema." + name))
				.as(name)
				.isTrue());
	}

	@Test
	void aProblemSpeaksTheLanguageOfThePerson() {
		var problem = new FormProblem("x", "情况", "forms.problem.tooLong", List.of("2000", "2001"));

		assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("最多填写 2000 个字，现在 2001 个");
		assertThat(problem.message(Locale.UK)).isEqualTo("At most 2000 characters, now 2001");
		assertThat(problem.message(Locale.GERMANY)).isEqualTo("最多填写 2000 个字，现在 2001 个");
	}

}
