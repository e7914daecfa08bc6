package org.wushe.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the domain refuses, by the rule that it names. */
public final class Refusals {

	private Refusals() {
	}

	public static void assertRefused(String rule, ThrowingCallable deed) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(deed).returns(rule, DomainRefusal::messageKey);
	}

}
