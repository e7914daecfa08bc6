package org.wushe.library;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.wushe.library.search.Pinyin;

/** One wrong character, as it comes from a keyboard that offers characters by sound. */
final class Typo {

	/** Shorter words resemble too many others, unless they sound the same. */
	private static final int LONG_ENOUGH = 3;

	private Typo() {
	}

	/**
	 * Whether exactly one character is another one, too many, or missing. Of words of two
	 * characters one may be another one that sounds the same; nothing resembles a single
	 * character.
	 */
	static boolean isOneAway(String typed, String meant) {
		int[] one = typed.codePoints().toArray();
		int[] other = meant.codePoints().toArray();
		int shorter = Math.min(one.length, other.length);
		if (shorter < LONG_ENOUGH && !soundsAlike(typed, meant)) {
			return false;
		}
		int same = 0;
		while (same < shorter && one[same] == other[same]) {
			same++;
		}
		return switch (one.length - other.length) {
			case 0 -> same < one.length && endsAlike(one, same + 1, other, same + 1);
			case 1 -> endsAlike(one, same + 1, other, same);
			case -1 -> endsAlike(one, same, other, same + 1);
			default -> false;
		};
	}

	/** Two words of two characters or more, spelled the same without tones. */
	static boolean soundsAlike(String one, String other) {
		int[] first = one.codePoints().toArray();
		int[] second = other.codePoints().toArray();
		return first.length > 1 && first.length == second.length
				&& IntStream.range(0, first.length).allMatch(i -> Pinyin.of(first[i]).equals(Pinyin.of(second[i])));
	}

	private static boolean endsAlike(int[] one, int from, int[] other, int otherFrom) {
		return Arrays.equals(one, from, one.length, other, otherFrom, other.length);
	}

}
