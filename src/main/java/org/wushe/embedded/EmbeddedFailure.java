package org.wushe.embedded;

/**
 * Why the embedded servers cannot run, told in one line: what is wrong and what helps.
 */
class EmbeddedFailure extends RuntimeException {

	private final String line;

	EmbeddedFailure(String cause, String remedy) {
		super(cause);
		this.line = "%s. %s.".formatted(cause, remedy).replaceAll("\\R\\s*", " ");
	}

	String line() {
		return this.line;
	}

}
