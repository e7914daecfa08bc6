package org.wushe.needs;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Codes by which a resident asks how a need stands: short enough for the telephone. */
@Component
class QueryCodes {

	/** Without what is mistaken for something else, said or written. */
	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 10;

	private final SecureRandom random = new SecureRandom();

	/** The code that somebody typed; empty if it cannot be one. */
	static Optional<String> read(String typed) {
		String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		return Optional.of(code)
			.filter(some -> some.length() == LENGTH && some.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0));
	}

	String next() {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return code.toString();
	}

}
