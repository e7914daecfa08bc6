package org.wushe.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a need and an offering have in common in words. */
final class Words {

	/** As much in common as makes half of the full value. */
	private static final double HALF = 3;

	private static final Pattern STAYING_IN = Pattern
		.compile("(出不了|不能出)门|出不去|(下不了|不能下)(床|楼)|下不来|(起不来|离不开)床|走不了路|卧床|瘫痪|行动不便|上门|到家里|送到家|来家里");

	private Words() {
	}

	/**
	 * Whether the words say that somebody cannot leave the home, or has to be visited.
	 */
	static boolean tellOfStayingIn(String need) {
		return STAYING_IN.matcher(need).find();
	}

	/**
	 * @param value 0 to 1
	 * @param common the longest common stretches
	 */
	record Overlap(double value, List<String> common) {
	}

	/** Counts each pair of the need once. */
	static Overlap of(String need, Wording offering) {
		double sum = 0;
		for (int pair : Wording.pairs(need)) {
			sum += offering.weight(pair);
		}
		return new Overlap(sum / (sum + HALF), (sum > 0) ? common(need, offering) : List.of());
	}

	private static List<String> common(String need, Wording offering) {
		LinkedHashSet<String> stretches = new LinkedHashSet<>();
		int begin = -1;
		for (int i = 0; i < need.length(); i++) {
			boolean shared = i + 1 < need.length() && Wording.isWord(need, i)
					&& offering.weight(Wording.pair(need, i)) > 0;
			if (shared && begin < 0) {
				begin = i;
			}
			else if (!shared && begin >= 0) {
				stretches.add(need.substring(begin, i + 1));
				begin = -1;
			}
		}
		List<String> longest = new ArrayList<>(stretches);
		longest.sort(Comparator.comparingInt(String::length).reversed());
		return longest.subList(0, Math.min(3, longest.size()));
	}

}
