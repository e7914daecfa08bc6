package org.wushe.needs;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/** Codes by which a resident asks how a need stands: short enough for the telephone. */
@Component
class QueryCodes {

	/** Without what is mistaken for something else, said or written. */
	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int LENGTH = 10;

	private final SecureRandom random = new SecureRandom();

	String next() {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return code.toString();
	}

}
