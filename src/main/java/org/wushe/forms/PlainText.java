package org.wushe.forms;

import java.util.Optional;

/**
 * Text that every part of the system can hold: whole characters, no invisible controls.
 * Emoji, right-to-left scripts and their marks are ordinary text.
 */
final class PlainText {

	private PlainText() {
	}

	/** Nothing that one could see. */
	static boolean isBlank(String text) {
		return text.codePoints()
			.allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign)
					|| Character.getType(sign) == Character.FORMAT);
	}

	static Optional<Finding> fault(String text, boolean multiline) {
		for (int at = 0; at < text.length();) {
			int sign = text.codePointAt(at);
			if (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE) {
				return Optional.of(Finding.of("brokenCharacter", String.valueOf(text.codePointCount(0, at) + 1)));
			}
			if (sign == '\n' || sign == '\r') {
				if (!multiline) {
					return Optional.of(Finding.of("lineBreak"));
				}
			}
			else if (Character.isISOControl(sign) && sign != '\t' || sign == 0xFFFE || sign == 0xFFFF) {
				return Optional.of(Finding.of("controlCharacter", String.valueOf(text.codePointCount(0, at) + 1)));
			}
			at += Character.charCount(sign);
		}
		return Optional.empty();
	}

}
