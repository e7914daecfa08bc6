package org.wushe.exchange.hsds;

import java.util.List;

/** What is wrong with an object that somebody else has written. */
final class BadObject extends RuntimeException {

	private final String pointer;

	private final String messageKey;

	private final transient List<Object> args;

	/**
	 * @param pointer where in the object, as a path of fields
	 * @param messageKey what is wrong, in the bundles
	 */
	BadObject(String pointer, String messageKey, Object... args) {
		super(pointer + ": " + messageKey, null, false, false);
		this.pointer = pointer;
		this.messageKey = messageKey;
		this.args = List.of(args);
	}

	String pointer() {
		return this.pointer;
	}

	String messageKey() {
		return this.messageKey;
	}

	List<Object> args() {
		return this.args;
	}

}
