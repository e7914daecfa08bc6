package org.wushe.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wushe.identity.VisitorAttempts.Door;

class VisitorAttemptsTest {

	private final VisitorAttempts attempts = new VisitorAttempts();

	private void tooOften(Door door, String address) {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> IntStream.range(0, 200).forEach(i -> this.attempts.count(door, address)))
			.returns("identity.refused.too-often", DomainRefusal::messageKey);
	}

	@Test
	void whoTriesTooOftenWaitsAndOthersDoNot() {
		tooOften(Door.RATING, "192.0.2.1");
		assertThatCode(() -> this.attempts.count(Door.RATING, "192.0.2.2")).doesNotThrowAnyException();
	}

	@Test
	void whoKnocksTooOftenAtOneDoorMayStillUseTheOthers() {
		tooOften(Door.LISTS, "192.0.2.1");
		for (Door door : Door.values()) {
			if (door != Door.LISTS) {
				assertThatCode(() -> this.attempts.count(door, "192.0.2.1")).as("%s", door).doesNotThrowAnyException();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001:db8:1:2:ffff::9", "2001:0db8:0001:0002:0:0:0:1", "2001:db8:1:2::1%eth0" })
	void aNetworkOfIpv6CountsAsOneAddress(String neighbour) {
		tooOften(Door.PROGRESS, "2001:db8:1:2::1");
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> IntStream.range(0, 3).forEach(i -> this.attempts.count(Door.PROGRESS, neighbour)));
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:3::1", "::ffff:192.0.2.1, ::ffff:192.0.2.2", "unknown, 192.0.2.1" })
	void anotherNetworkHasItsOwnRoom(String one, String other) {
		tooOften(Door.PROGRESS, one);
		assertThatCode(() -> this.attempts.count(Door.PROGRESS, other)).doesNotThrowAnyException();
	}

}
