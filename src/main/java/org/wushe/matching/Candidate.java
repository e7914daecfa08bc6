package org.wushe.matching;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An offering that may serve the need.
 *
 * @param score 0 to 1, the sum of the reasons' contributions
 * @param reasons one for each factor that has a weight
 */
public record Candidate(UUID offeringId, String organizationCode, String organizationName, String offeringTitle,
		double score, List<MatchReason> reasons) {

	public Candidate {
		reasons = List.copyOf(reasons);
	}

	/**
	 * The reasons that speak for it most, strongest first; none that rather speaks
	 * against it or that nobody knows.
	 */
	public List<MatchReason> strongest(int count) {
		return this.reasons.stream()
			.filter(reason -> reason.isKnown() && reason.value() >= 0.5)
			.sorted(Comparator.comparingDouble(MatchReason::contribution).reversed().thenComparing(MatchReason::factor))
			.limit(count)
			.toList();
	}

}
