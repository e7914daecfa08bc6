package org.wushe.exchange.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class StreamsTest {

	private final Streams streams = new Streams();

	@Test
	void fourAreWrittenAtOnceAndTheFifthIsRefused() {
		assertThatCode(() -> during(4,
				() -> assertRefused("exchange.refused.streams", () -> this.streams.write(StreamsTest::nothing))))
			.doesNotThrowAnyException();
		assertThatCode(() -> during(4, StreamsTest::nothing)).as("they are free again").doesNotThrowAnyException();
	}

	@Test
	void oneThatFailsIsFreeAgain() {
		for (int i = 0; i < 10; i++) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.streams.write(() -> {
				throw new IOException("the reader has gone");
			}));
		}
	}

	private void during(int streams, Streams.Stream last) throws IOException {
		this.streams.write((streams > 1) ? () -> during(streams - 1, last) : last);
	}

	private static void nothing() {
	}

}
