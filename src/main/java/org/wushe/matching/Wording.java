package org.wushe.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of neighbouring characters of an offering's title, description and category
 * names: Chinese is compared in pairs, as in the index.
 */
final class Wording {

	private static final Set<String> COMMON = Set.of("服务", "社区", "居民", "需要", "希望", "提供", "帮助", "可以", "进行", "我们", "一个",
			"这个", "老人", "家里", "有人", "街道");

	private final int[] strong;

	private final int[] weak;

	private final Map<String, Double> meant;

	private Wording(int[] strong, int[] weak, Map<String, Double> meant) {
		this.strong = strong;
		this.weak = weak;
		this.meant = meant;
	}

	/**
	 * @param names the category's name and synonyms, which count as much as the title
	 */
	static Wording of(String title, String description, Collection<String> names) {
		return new Wording(pairs(title + " " + String.join(" ", names)), pairs(description), Map.of());
	}

	/** The same without the pairs of these names, which say where and not what. */
	Wording without(Collection<String> places) {
		int[] known = pairs(String.join(" ", places));
		return new Wording(less(this.strong, known), less(this.weak, known), this.meant);
	}

	/** The same with the categories that the words speak of. */
	Wording meaning(Map<String, Double> categories) {
		return new Wording(this.strong, this.weak, Map.copyOf(categories));
	}

	/** The categories that the words speak of; empty if nobody has read them. */
	Map<String, Double> meant() {
		return this.meant;
	}

	private static int[] less(int[] pairs, int[] others) {
		return Arrays.stream(pairs).filter(pair -> Arrays.binarySearch(others, pair) < 0).toArray();
	}

	/** 1 for a pair of the title or the category, 0.5 for one of the description. */
	double weight(int pair) {
		if (Arrays.binarySearch(this.strong, pair) >= 0) {
			return 1;
		}
		return (Arrays.binarySearch(this.weak, pair) >= 0) ? 0.5 : 0;
	}

	/** The distinct pairs of a text, sorted. */
	static int[] pairs(String text) {
		int[] pairs = new int[Math.max(0, text.length() - 1)];
		int count = 0;
		for (int i = 0; i + 1 < text.length(); i++) {
			if (isWord(text, i)) {
				pairs[count++] = pair(text, i);
			}
		}
		return distinct(pairs, count);
	}

	/**
	 * The first of the numbers in order, each once. Of every offering that is judged some
	 * hundred are read, so they are not boxed.
	 */
	static int[] distinct(int[] numbers, int count) {
		Arrays.sort(numbers, 0, count);
		int kept = 0;
		for (int i = 0; i < count; i++) {
			if (i == 0 || numbers[i] != numbers[i - 1]) {
				numbers[kept++] = numbers[i];
			}
		}
		return Arrays.copyOf(numbers, kept);
	}

	static int pair(String text, int position) {
		return (text.charAt(position) << 16) | text.charAt(position + 1);
	}

	static boolean isWord(String text, int position) {
		return Character.isIdeographic(text.charAt(position)) && Character.isIdeographic(text.charAt(position + 1))
				&& !COMMON.contains(text.substring(position, position + 2));
	}

}
