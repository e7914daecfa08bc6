package org.wushe.matching.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is measured by must not be what is learned from. */
class PhrasebookTest {

	@Test
	void noSentenceThatIsMeasuredByIsInABookOfDevelopment() {
		assertThat(sentences(Phrasebook.unheard())).doesNotContainAnyElementsOf(sentences(Phrasebook.heard()))
			.doesNotContainAnyElementsOf(sentences(Phrasebook.rehearsal()));
	}

	@Test
	void noSentenceIsATypicalRequest() throws IOException {
		String requests = read("/basedata/typical-requests.csv");
		assertThat(sentences(Phrasebook.unheard()))
			.noneMatch(sentence -> requests.contains(sentence.replace("{who}", "")));
	}

	@Test
	void allBooksSpeakOfTheSameAims() {
		assertThat(Phrasebook.rehearsal().aims()).hasSameSizeAs(Phrasebook.heard().aims());
		assertThat(Phrasebook.unheard().aims()).extracting(Aim::name, Aim::category, Aim::way, Aim::kin)
			.containsExactlyElementsOf(Phrasebook.heard()
				.aims()
				.stream()
				.map(aim -> tuple(aim.name(), aim.category(), aim.way(), aim.kin()))
				.toList());
	}

	@Test
	void noUnheardNeedSaysWhatTheTaxonomyCallsIt() throws IOException {
		Map<String, List<String>> names = names();
		for (Aim aim : Phrasebook.unheard().aims()) {
			for (String name : Objects.requireNonNull(names.get(aim.category()))) {
				assertThat(aim.needs()).noneMatch(need -> need.contains(name));
			}
		}
	}

	private static List<String> sentences(Phrasebook book) {
		return Stream
			.concat(Stream.of(book.asides(), book.homebound(), book.poor()),
					book.aims()
						.stream()
						.flatMap(aim -> Stream.of(aim.needs(), aim.titles(), aim.fancies(), aim.descriptions())))
			.flatMap(List::stream)
			.toList();
	}

	private static Map<String, List<String>> names() throws IOException {
		return read("/basedata/service-categories.csv").lines()
			.skip(1)
			.map(line -> line.split(",", -1))
			.collect(Collectors.toMap(row -> row[0],
					row -> Stream.concat(Stream.of(row[3]), Arrays.stream(row[5].split(";"))).toList()));
	}

	private static String read(String resource) throws IOException {
		try (InputStream file = Objects.requireNonNull(PhrasebookTest.class.getResourceAsStream(resource))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
