package org.wushe.embedded;

/**
 * Why the embedded servers cannot run, told in one line: what is wrong and what helps.
 */
class EmbeddedFailure extends RuntimeException {

	EmbeddedFailure(String cause, String remedy) {
		super("%s. %s.".formatted(cause, remedy));
	}

}
