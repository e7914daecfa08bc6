package org.wushe.forms;

import org.jspecify.annotations.Nullable;

/** A raw answer, read. */
sealed interface Reading {

	/** It has the type of the question; null is no answer. */
	record Accepted(@Nullable Object value) implements Reading {
	}

	/** It cannot be an answer to the question. */
	record Refused(Finding finding) implements Reading {
	}

	static Reading refused(String rule, String... args) {
		return new Refused(Finding.of(rule, args));
	}

}
