package org.wushe.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.wushe.matching.Lexicon.Sample;

/**
 * Tells which kind of service a whole sentence means, from the vectors of sentences whose
 * kind is known: by how far it lies on the side of each kind's middle, where directions
 * in which sentences of one kind differ among themselves count less (a linear
 * discriminant, drawn towards plain distance for so few sentences).
 */
final class Sense {

	/** How much is believed of directions that the few sentences say nothing about. */
	private static final double SHRINKAGE = 3;

	/** Turns the discriminant into a logarithm of how likely. */
	private static final double STRENGTH = 200;

	private final String learned;

	private final Map<String, Side> sides;

	private Sense(String learned, Map<String, Side> sides) {
		this.learned = learned;
		this.sides = sides;
	}

	/**
	 * @param limit where neither this kind nor the usual is likelier
	 */
	private record Side(double[] direction, double limit) {
	}

	/**
	 * Samples of whole branches teach nothing.
	 * @param vectors of length 1
	 */
	static Sense of(Collection<Sample> samples, Function<String, float[]> vectors) {
		Map<String, List<float[]>> known = new TreeMap<>();
		samples.stream()
			.filter(sample -> sample.category().contains("."))
			.forEach(sample -> known.computeIfAbsent(sample.category(), category -> new ArrayList<>())
				.add(vectors.apply(sample.words())));
		Map<String, double[]> middles = new TreeMap<>();
		known.forEach((category, sentences) -> middles.put(category, middle(sentences)));
		Map<String, Side> sides = new TreeMap<>();
		if (!known.isEmpty()) {
			double[] usual = usual(middles.values());
			Spread spread = Spread.of(known, middles, SHRINKAGE);
			middles.forEach((category, middle) -> sides.put(category, side(middle, usual, spread)));
		}
		return new Sense(digest(samples), sides);
	}

	private static String digest(Collection<Sample> samples) {
		String from = SentenceModel.MODEL + SHRINKAGE + STRENGTH + samples;
		return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static double[] middle(List<float[]> sentences) {
		double[] middle = new double[sentences.getFirst().length];
		for (float[] sentence : sentences) {
			for (int i = 0; i < middle.length; i++) {
				middle[i] += sentence[i] / sentences.size();
			}
		}
		return middle;
	}

	private static double[] usual(Collection<double[]> middles) {
		double[] usual = new double[middles.iterator().next().length];
		for (double[] middle : middles) {
			for (int i = 0; i < usual.length; i++) {
				usual[i] += middle[i] / middles.size();
			}
		}
		return usual;
	}

	private static Side side(double[] middle, double[] usual, Spread spread) {
		double[] apart = new double[usual.length];
		for (int i = 0; i < apart.length; i++) {
			apart[i] = middle[i] - usual[i];
		}
		double[] direction = spread.undo(apart);
		double limit = 0;
		for (int i = 0; i < apart.length; i++) {
			limit += direction[i] * (usual[i] + apart[i] / 2);
		}
		return new Side(direction, limit);
	}

	/**
	 * The logarithm of how much likelier than usual each kind is meant, up to one summand
	 * that is the same for all. Empty if nothing was learned.
	 */
	Map<String, Double> evidence(float[] sentence) {
		Map<String, Double> evidence = new LinkedHashMap<>();
		this.sides.forEach((category, side) -> {
			double along = -side.limit;
			for (int i = 0; i < sentence.length; i++) {
				along += side.direction[i] * sentence[i];
			}
			evidence.put(category, STRENGTH * along);
		});
		return evidence;
	}

	/** The same for whatever learned from the same, on every machine. */
	String learned() {
		return this.learned;
	}

	/**
	 * The evidence again.
	 * @param weights its values, in their order
	 */
	Map<String, Double> evidence(List<Double> weights) {
		Map<String, Double> evidence = new LinkedHashMap<>();
		Iterator<Double> each = weights.iterator();
		this.sides.keySet().forEach(category -> evidence.put(category, each.next()));
		return evidence;
	}

}
