package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutboxFailuresTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));

	private final InstantSource time = this.now::get;

	private final OutboxFailures failures = new OutboxFailures(this.time.withZone(ZoneOffset.UTC));

	@Test
	void theSameFailureIsSaidOnceAMinuteAndThenHowOftenItCame(CapturedOutput output) {
		for (int i = 0; i < 300; i++) {
			fail(new IllegalStateException("away"));
		}
		assertThat(output.toString().split("will be told again", -1)).hasSize(2);

		this.now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
		fail(new IllegalStateException("away"));
		assertThat(output).contains("299 more failures like this before");
	}

	@Test
	void anotherFailureIsSaidAtOnce(CapturedOutput output) {
		fail(new IllegalStateException("away"));
		fail(new IllegalArgumentException("wrong"));

		assertThat(output).contains("IllegalStateException: away", "IllegalArgumentException: wrong", "String.strip");
	}

	private void fail(RuntimeException failure) {
		this.failures.handleUncaughtException(failure, method());
	}

	private static Method method() {
		try {
			return String.class.getMethod("strip");
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
