package org.wushe.exchange;

import java.util.List;

/**
 * What was found at one place of a file.
 *
 * @param where line or pointer, such as {@code 12} or {@code /contents/3}
 * @param name what the entry calls itself; blank where it does not
 * @param problems why it is refused, or what was left out
 */
public record Finding(String where, String name, Verdict verdict, List<Problem> problems) {

	/**
	 * What is wrong.
	 *
	 * @param place column or field
	 * @param key of the message bundles
	 */
	public record Problem(String place, String key, List<Object> args) {

		public static Problem of(String place, String key, Object... args) {
			return new Problem(place, key, List.of(args));
		}

	}

	public Finding {
		problems = List.copyOf(problems);
	}

	public static Finding refused(String where, String name, Problem... problems) {
		return new Finding(where, name, Verdict.REFUSED, List.of(problems));
	}

	public boolean isRefused() {
		return this.verdict == Verdict.REFUSED;
	}

}
