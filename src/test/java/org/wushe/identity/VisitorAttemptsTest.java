package org.wushe.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class VisitorAttemptsTest {

	private final VisitorAttempts attempts = new VisitorAttempts();

	@Test
	void whoTriesTooOftenWaitsAndOthersDoNot() {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> IntStream.range(0, 200).forEach(i -> this.attempts.count("192.0.2.1")))
			.returns("identity.refused.too-often", DomainRefusal::messageKey);
		assertThatCode(() -> this.attempts.count("192.0.2.2")).doesNotThrowAnyException();
	}

}
