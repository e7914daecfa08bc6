package org.wushe.cases;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;

/**
 * What people write. Kept exactly as typed, or refused with the reason: never silently
 * changed.
 */
public final class Words {

	private Words() {
	}

	/**
	 * @param maximum the longest, in characters as people count them
	 * @return the text as it is
	 * @throws DomainRefusal naming the field if it is missing, too long or not text
	 */
	public static String require(String field, @Nullable String text, int maximum) {
		if (text == null || isBlank(text)) {
			throw DomainRefusal.invalid(field, "cases.refused.words-missing");
		}
		return check(field, text, maximum);
	}

	/** The same for what may be left out: nothing but blanks is nothing. */
	public static @Nullable String optional(String field, @Nullable String text, int maximum) {
		return (text == null || isBlank(text)) ? null : check(field, text, maximum);
	}

	/** Nothing that one could see. */
	private static boolean isBlank(String text) {
		return text.codePoints().allMatch(Words::isUnseen);
	}

	private static boolean isUnseen(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.FORMAT;
	}

	private static String check(String field, String text, int maximum) {
		if (text.codePoints().anyMatch(Words::isNoText)) {
			throw DomainRefusal.invalid(field, "cases.refused.words-unreadable");
		}
		if (text.codePointCount(0, text.length()) > maximum) {
			throw DomainRefusal.invalid(field, "cases.refused.words-too-long", maximum);
		}
		return text;
	}

	/**
	 * Half characters, none at all, and controls other than those of lines and
	 * tabulators.
	 */
	private static boolean isNoText(int character) {
		return (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) || character == 0xFFFE
				|| character == 0xFFFF
				|| (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t');
	}

}
