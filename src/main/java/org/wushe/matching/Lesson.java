package org.wushe.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What people's choices say of the weights: those under which the chosen would have stood
 * above the ones passed over as often as can be, and no further from the present ones
 * than the evidence carries. A proposal: nothing follows from it by itself.
 * <p>
 * Pairwise logistic regression on the differences of the factors' judgements, drawn
 * towards the present weights (L2), by gradient descent of a fixed number of steps: the
 * same choices give the same proposal.
 *
 * @param choices how many choices it rests on
 * @param pairs how many comparisons these are
 * @param shares the proposed weights, adding up to 1; the present ones where there are
 * too few pairs
 * @param agreeing share of the pairs that the present weights order as people did
 * @param agreeingThen the same for the proposed weights
 */
public record Lesson(int choices, int pairs, Map<Factor, Double> shares, double agreeing, double agreeingThen) {

	/** Fewer say nothing. */
	public static final int FEWEST = 30;

	/** How decided a difference of 0.05 in the score is: 3 to 1. */
	private static final double SHARPNESS = 22;

	/** As many pairs as it takes to move the weights halfway, roughly. */
	private static final double INERTIA = 100;

	private static final int STEPS = 2000;

	private static final double STEP = 0.02;

	public Lesson {
		shares = Map.copyOf(shares);
	}

	/** Whether there is enough to learn from. */
	public boolean isTelling() {
		return this.pairs >= FEWEST;
	}

	static Lesson of(List<Choice> choices, Weights present) {
		List<double[]> pairs = new ArrayList<>();
		choices.forEach(choice -> choice.differences().forEach(difference -> pairs.add(vector(difference))));
		double[] now = vector(present.shares());
		double[] then = (pairs.size() < FEWEST) ? now : learned(pairs, now);
		return new Lesson(choices.size(), pairs.size(), shares(then), agreeing(pairs, now), agreeing(pairs, then));
	}

	private static double[] learned(List<double[]> pairs, double[] present) {
		double[] weights = present.clone();
		double pull = INERTIA / pairs.size();
		for (int step = 0; step < STEPS; step++) {
			double[] gradient = new double[weights.length];
			for (double[] pair : pairs) {
				double doubt = 1 / (1 + Math.exp(SHARPNESS * score(weights, pair)));
				for (int i = 0; i < weights.length; i++) {
					gradient[i] -= doubt * pair[i] / pairs.size();
				}
			}
			for (int i = 0; i < weights.length; i++) {
				weights[i] -= STEP * (gradient[i] + pull * (weights[i] - present[i]));
			}
			settle(weights);
		}
		return weights;
	}

	/** None is negative, and they add up to 1. */
	private static void settle(double[] weights) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Math.max(0, weights[i]);
			sum += weights[i];
		}
		for (int i = 0; i < weights.length; i++) {
			weights[i] /= sum;
		}
	}

	private static double agreeing(List<double[]> pairs, double[] weights) {
		return pairs.stream().mapToDouble(pair -> (score(weights, pair) > 0) ? 1 : 0).average().orElse(1);
	}

	private static double score(double[] weights, double[] pair) {
		double score = 0;
		for (int i = 0; i < weights.length; i++) {
			score += weights[i] * pair[i];
		}
		return score;
	}

	private static double[] vector(Map<Factor, Double> values) {
		double[] vector = new double[Factor.values().length];
		values.forEach((factor, value) -> vector[factor.ordinal()] = value);
		return vector;
	}

	private static Map<Factor, Double> shares(double[] weights) {
		Map<Factor, Double> shares = new EnumMap<>(Factor.class);
		for (Factor factor : Factor.values()) {
			if (weights[factor.ordinal()] > 0) {
				shares.put(factor, weights[factor.ordinal()]);
			}
		}
		return shares;
	}

}
