package org.wushe.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often people chose against the order of one factor, and why.
 *
 * @param times choices in which it spoke for one that was passed over
 * @param byReason the same by the code of the reason
 * @param byCategory the same by the category of the need
 */
public record Overruled(Factor factor, int times, Map<String, Integer> byReason, Map<String, Integer> byCategory) {

	/** The factors that were overruled, the most often first. */
	static List<Overruled> of(List<Choice> choices) {
		return Arrays.stream(Factor.values())
			.map(factor -> of(factor, choices.stream().filter(choice -> choice.overrules(factor)).toList()))
			.filter(overruled -> overruled.times > 0)
			.sorted(Comparator.comparingInt(Overruled::times).reversed().thenComparing(Overruled::factor))
			.toList();
	}

	private static Overruled of(Factor factor, List<Choice> against) {
		return new Overruled(factor, against.size(), counted(against, Choice::reason),
				counted(against, Choice::categoryCode));
	}

	private static Map<String, Integer> counted(List<Choice> choices, Function<Choice, String> by) {
		return choices.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(choice -> 1)));
	}

	/** The commonest of a count, the commonest first. */
	public static List<Map.Entry<String, Integer>> commonest(Map<String, Integer> counts, int limit) {
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(limit)
			.toList();
	}

}
