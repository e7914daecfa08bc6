package org.wushe.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.wushe.matching.Precedent.Judged;

/**
 * A candidate that somebody preferred to those ranked above it.
 *
 * @param reason the code of a {@link ChoiceReason}
 * @param above those that had been ranked higher, best first
 */
record Choice(String categoryCode, String reason, List<Judged> above, Judged chosen) {

	/** Less than that is no difference. */
	private static final double SAME = 0.02;

	Choice {
		above = List.copyOf(above);
	}

	/** For each one passed over, by how much each factor preferred the chosen one. */
	List<Map<Factor, Double>> differences() {
		List<Map<Factor, Double>> all = new ArrayList<>();
		for (Judged passedOver : this.above) {
			Map<Factor, Double> difference = new EnumMap<>(Factor.class);
			this.chosen.values().forEach((factor, value) -> {
				Double other = passedOver.values().get(factor);
				if (other != null) {
					difference.put(factor, value - other);
				}
			});
			all.add(difference);
		}
		return all;
	}

	/** Whether the factor spoke for one of those that were passed over. */
	boolean overrules(Factor factor) {
		return differences().stream().anyMatch(difference -> difference.getOrDefault(factor, 0.0) < -SAME);
	}

}
