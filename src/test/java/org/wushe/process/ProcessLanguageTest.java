package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessLanguageTest {

	@ParameterizedTest
	@ValueSource(strings = { "handle-need", "deliver-service" })
	void everyStepOfOurProcessesHasAnEnglishNameAndIsOtherwiseTheSame(String process) throws IOException {
		String xml = Files.readString(Path.of("bpmn", process + ".bpmn"));

		Map<String, String> english = ProcessModel.of(ProcessLanguage.translate(xml, Locale.ENGLISH)).names();

		assertThat(english.keySet()).isEqualTo(ProcessModel.of(xml).names().keySet());
		assertThat(english.values()).isNotEmpty().allSatisfy(name -> assertThat(name).doesNotMatch(".*\\p{IsHan}.*"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "handle-need", "deliver-service" })
	void chineseIsWhatTheAuthorWrote(String process) throws IOException {
		String xml = Files.readString(Path.of("bpmn", process + ".bpmn"));

		assertThat(ProcessLanguage.translate(xml, Locale.SIMPLIFIED_CHINESE)).isSameAs(xml);
	}

}
