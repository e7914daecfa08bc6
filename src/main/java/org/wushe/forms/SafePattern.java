package org.wushe.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A JavaScript regular expression, as form-js schemas hold them, that answers in bounded
 * time: matching reads at most {@value #MOST_STEPS} characters, however the pattern
 * backtracks.
 */
public final class SafePattern {

	private static final int MOST_STEPS = 1_000_000;

	private static final int LONGEST_PATTERN = 2_000;

	/**
	 * What {@code \s} means in JavaScript and not in Java, the ideographic space among
	 * it.
	 */
	private static final String SPACES = "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

	private final String source;

	private final Pattern pattern;

	private SafePattern(String source, Pattern pattern) {
		this.source = source;
		this.pattern = pattern;
	}

	/** The pattern; empty if the text is none. */
	static Optional<SafePattern> of(String source) {
		if (source.length() > LONGEST_PATTERN) {
			return Optional.empty();
		}
		try {
			return Optional.of(new SafePattern(source, Pattern.compile(translated(source))));
		}
		catch (PatternSyntaxException | StackOverflowError notOne) {
			return Optional.empty();
		}
	}

	/**
	 * Whether the pattern occurs in the text.
	 * @return empty if that cannot be found out in bounded time
	 */
	Optional<Boolean> occursIn(String text) {
		try {
			return Optional.of(this.pattern.matcher(new Counted(text, new int[] { MOST_STEPS })).find());
		}
		catch (TooManySteps | StackOverflowError exhausted) {
			return Optional.empty();
		}
	}

	private static String translated(String source) {
		var java = new StringBuilder();
		boolean inClass = false;
		for (int at = 0; at < source.length(); at++) {
			char sign = source.charAt(at);
			if (sign == '\\' && at + 1 < source.length()) {
				java.append(escape(source.charAt(++at), inClass));
			}
			else if (sign == '[') {
				java.append(inClass ? "\\[" : "[");
				inClass = true;
			}
			else if (sign == ']') {
				java.append(']');
				inClass = false;
			}
			else if (sign == '&' && inClass) {
				java.append("\\&");
			}
			else if (sign == '$' && !inClass) {
				java.append("\\z");
			}
			else {
				java.append(sign);
			}
		}
		return java.toString();
	}

	private static String escape(char sign, boolean inClass) {
		return switch (sign) {
			case 's' -> inClass ? SPACES : "[" + SPACES + "]";
			case 'S' -> inClass ? "\\S" : "[^" + SPACES + "]";
			default -> "\\" + sign;
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SafePattern that && this.source.equals(that.source);
	}

	@Override
	public int hashCode() {
		return this.source.hashCode();
	}

	@Override
	public String toString() {
		return this.source;
	}

	private static final class TooManySteps extends RuntimeException {

		TooManySteps() {
			super(null, null, false, false);
		}

	}

	/** A text that lets itself be read only so often. */
	private record Counted(CharSequence text, int[] left) implements CharSequence {

		@Override
		public char charAt(int index) {
			if (--this.left[0] < 0) {
				throw new TooManySteps();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Counted(this.text.subSequence(start, end), this.left);
		}

		@Override
		public String toString() {
			return this.text.toString();
		}

	}

}
