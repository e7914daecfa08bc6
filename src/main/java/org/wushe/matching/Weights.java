package org.wushe.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each factor counts. The shares add up to 1, so that a score lies between 0 and 1;
 * a factor without a share does not appear among the reasons.
 *
 * @param version names them in every match that was made with them
 */
public record Weights(String version, Map<Factor, Double> shares) {

	/**
	 * From figures of any scale.
	 * @throws IllegalArgumentException if one is negative or none is positive
	 */
	public Weights {
		double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
		if (!(sum > 0 && sum < Double.POSITIVE_INFINITY) || shares.values().stream().anyMatch(share -> share < 0)) {
			throw new IllegalArgumentException("weights must not be negative, and one must be positive");
		}
		EnumMap<Factor, Double> normal = new EnumMap<>(Factor.class);
		shares.forEach((factor, share) -> {
			if (share > 0) {
				normal.put(factor, share / sum);
			}
		});
		shares = Map.copyOf(normal);
	}

	/** 0 to 1. */
	public double of(Factor factor) {
		return this.shares.getOrDefault(factor, 0.0);
	}

}
