package org.wushe.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** What a need and an offering have in common in words. */
final class Words {

	/** As much in common as makes half of the full value. */
	private static final double HALF = 3;

	private Words() {
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
