package org.wushe.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.wushe.library.ServiceCategory;

/**
 * Which kinds of service words speak of, learned from how services are described. People
 * who report a need, and those who write an offering, choose a category in a hurry; what
 * they say in words often tells better.
 */
final class Lexicon {

	/** Texts that a character has to be found in to weigh as much as knowing nothing. */
	private static final double PRIOR = 40;

	/** Neighbouring characters repeat each other, so each counts for part of itself. */
	private static final double PAIR = 0.4;

	private static final double SINGLE = 0.3;

	/** One in so many is of another branch altogether, whatever was chosen. */
	private static final double ELSEWHERE = 0.01;

	/**
	 * What single words say counts for that much beside what their whole sentence says.
	 */
	private static final double BESIDE_SENSE = 0.5;

	/** What is this unlikely is not worth keeping. */
	private static final double NEGLIGIBLE = 0.005;

	private final List<String> categories;

	private final Map<Integer, float[]> evidence;

	private Lexicon(List<String> categories, Map<Integer, float[]> evidence) {
		this.categories = categories;
		this.evidence = evidence;
	}

	/**
	 * Words that are known to be of a category.
	 *
	 * @param weight as many texts as it counts for
	 */
	record Sample(String category, String words, double weight) {
	}

	/** Samples of whole branches teach nothing. */
	static Lexicon of(Collection<Sample> samples) {
		List<Sample> telling = samples.stream().filter(sample -> sample.category.contains(".")).toList();
		List<String> categories = telling.stream().map(Sample::category).distinct().sorted().toList();
		Map<String, Integer> numbers = new HashMap<>();
		categories.forEach(category -> numbers.put(category, numbers.size()));
		double[] texts = new double[categories.size()];
		Map<Integer, float[]> counts = new HashMap<>();
		for (Sample sample : telling) {
			int number = numbers.getOrDefault(sample.category, 0);
			texts[number] += sample.weight;
			for (int gram : grams(sample.words)) {
				counts.computeIfAbsent(gram, key -> new float[texts.length])[number] += (float) sample.weight;
			}
		}
		double all = 0;
		for (double some : texts) {
			all += some;
		}
		for (Map.Entry<Integer, float[]> gram : counts.entrySet()) {
			weigh(gram.getKey(), gram.getValue(), texts, all);
		}
		return new Lexicon(categories, counts);
	}

	/**
	 * Turns how often into how telling: the logarithm of how much likelier than usual.
	 */
	private static void weigh(int gram, float[] counts, double[] texts, double all) {
		double sum = 0;
		for (float count : counts) {
			sum += count;
		}
		double usual = sum / all;
		double share = isPair(gram) ? PAIR : SINGLE;
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (float) (share * Math.log((counts[i] + PRIOR * usual) / (texts[i] + PRIOR) / usual));
		}
	}

	/**
	 * How likely each category is meant; adds up to about 1. Empty if nothing was
	 * learned.
	 * @param chosen the category or branch that somebody chose for it
	 * @param trust how often such a choice is right, 0 to 1
	 */
	Map<String, Double> read(String words, String chosen, double trust) {
		return read(words, chosen, trust, ELSEWHERE, Map.of());
	}

	/**
	 * The same with what the whole text says.
	 * @param sense the logarithm of how likely each category is by that; may be empty
	 */
	Map<String, Double> read(String words, String chosen, double trust, Map<String, Double> sense) {
		return read(words, chosen, trust, ELSEWHERE, sense);
	}

	/**
	 * The same where nothing of another branch is looked for: the words then tell what is
	 * meant within the branch. Empty if nothing was learned of it.
	 */
	Map<String, Double> readWithin(String words, String chosen, double trust, Map<String, Double> sense) {
		return read(words, chosen, trust, 0, sense);
	}

	private Map<String, Double> read(String words, String chosen, double trust, double elsewhere,
			Map<String, Double> sense) {
		double[] likely = new double[this.categories.size()];
		double share = sense.isEmpty() ? 1 : BESIDE_SENSE;
		int dot = chosen.indexOf('.');
		String branch = (dot < 0) ? chosen : chosen.substring(0, dot);
		for (int i = 0; i < likely.length; i++) {
			String category = this.categories.get(i);
			likely[i] = Math.log(before(category, chosen, branch, trust, elsewhere))
					+ sense.getOrDefault(category, 0.0);
		}
		for (int gram : grams(words)) {
			float[] known = this.evidence.get(gram);
			for (int i = 0; known != null && i < likely.length; i++) {
				likely[i] += share * known[i];
			}
		}
		double most = Double.NEGATIVE_INFINITY;
		for (double one : likely) {
			most = Math.max(most, one);
		}
		if (most == Double.NEGATIVE_INFINITY) {
			return Map.of();
		}
		double sum = 0;
		for (int i = 0; i < likely.length; i++) {
			likely[i] = Math.exp(likely[i] - most);
			sum += likely[i];
		}
		Map<String, Double> meant = new LinkedHashMap<>();
		for (int i = 0; i < likely.length; i++) {
			if (likely[i] / sum >= NEGLIGIBLE) {
				meant.put(this.categories.get(i), likely[i] / sum);
			}
		}
		return meant;
	}

	/** How likely a category is before anything is read. */
	private static double before(String category, String chosen, String branch, double trust, double elsewhere) {
		boolean near = ServiceCategory.isWithin(category, branch);
		if (chosen.equals(branch)) {
			return near ? 1 : elsewhere;
		}
		return ServiceCategory.isWithin(category, chosen) ? trust : (1 - trust) * (near ? 0.3 : elsewhere);
	}

	/**
	 * How alike two readings are, 0 to 1: the root of how likely both mean the same, for
	 * both are in doubt for the same lack of words.
	 */
	static double likeness(Map<String, Double> one, Map<String, Double> other) {
		double same = 0;
		for (Map.Entry<String, Double> each : one.entrySet()) {
			same += each.getValue() * other.getOrDefault(each.getKey(), 0.0);
		}
		return Math.min(1, Math.sqrt(same));
	}

	/** The distinct pairs and characters of a text. */
	private static int[] grams(String words) {
		int[] pairs = Wording.pairs(words);
		int[] grams = Arrays.copyOf(pairs, pairs.length + words.length());
		int count = pairs.length;
		for (int i = 0; i < words.length(); i++) {
			if (Character.isIdeographic(words.charAt(i))) {
				grams[count++] = words.charAt(i);
			}
		}
		return Wording.distinct(grams, count);
	}

	private static boolean isPair(int gram) {
		return gram > Character.MAX_VALUE || gram < 0;
	}

}
