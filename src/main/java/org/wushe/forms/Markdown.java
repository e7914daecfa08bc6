package org.wushe.forms;

import java.util.regex.Pattern;

/** Words that somebody typed, for use inside of Markdown. */
final class Markdown {

	private static final Pattern SIGNS = Pattern.compile("[!-/:-@\\[-`{-~]");

	private Markdown() {
	}

	/** The text with every sign of meaning taken literally. */
	static String escaped(String text) {
		return SIGNS.matcher(text)
			.replaceAll((sign) -> "\\\\" + java.util.regex.Matcher.quoteReplacement(sign.group()));
	}

}
