package org.wushe.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ChangeTextTest {

	@Test
	void changesArriveAsTheyWereSaid() {
		List<Change> changes = List.of(Change.ofCase(UUID.randomUUID(), "360702001001"), Change.EVERYTHING,
				new Change(Change.Kind.TASK, null, "360702", "SO-001"));
		assertThat(ChangeText.write(changes)).singleElement()
			.satisfies(text -> assertThat(ChangeText.parse(text)).isEqualTo(changes));
	}

	@Test
	void noTextIsLongerThanPostgresTakes() {
		List<Change> changes = IntStream.range(0, 1_000)
			.mapToObj(i -> Change.ofCase(UUID.randomUUID(), "360702001001001"))
			.toList();
		List<String> texts = ChangeText.write(changes);
		assertThat(texts).allSatisfy(text -> assertThat(text.length()).isLessThan(8_000));
		assertThat(texts.stream().flatMap(text -> ChangeText.parse(text).stream())).isEqualTo(changes);
	}

}
