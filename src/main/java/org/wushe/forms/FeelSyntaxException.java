package org.wushe.forms;

/** A text that should be FEEL and is not. */
final class FeelSyntaxException extends Exception {

	FeelSyntaxException(String expression, String reason) {
		super(reason + " in: " + expression);
	}

}
