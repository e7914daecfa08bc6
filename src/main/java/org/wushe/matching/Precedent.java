package org.wushe.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A past case: what was suggested for its need when it was first referred, how each
 * candidate was judged, and what came of those that were asked.
 *
 * @param candidates as they were suggested, best first
 * @param outcomes what came of an offering that the need was referred to
 */
record Precedent(UUID needId, String categoryCode, List<Judged> candidates, Map<UUID, Outcome> outcomes) {

	Precedent {
		candidates = List.copyOf(candidates);
		outcomes = Map.copyOf(outcomes);
	}

	/** A candidate with what each factor said of it, 0 to 1. */
	record Judged(UUID offeringId, Map<Factor, Double> values) {

		/** A factor that had no weight then was not judged, and moves nobody. */
		double score(Weights weights) {
			return this.values.entrySet()
				.stream()
				.mapToDouble(value -> weights.of(value.getKey()) * value.getValue())
				.sum();
		}

	}

	/** What came of a referral, the better the later. */
	enum Outcome {

		/** Declined, expired, failed, taken back, or rated badly. */
		NO_GOOD,
		/** Accepted; nobody rated it. */
		ACCEPTED,
		/** Rated 3. */
		RATED_FAIR,
		/** Rated 4 or 5. */
		RATED_WELL;

		int gain() {
			return ordinal();
		}

	}

	/** The candidates as these weights put them; where they say the same, as it was. */
	List<UUID> ranked(Weights weights) {
		return this.candidates.stream()
			.sorted(Comparator.comparingDouble((Judged judged) -> judged.score(weights)).reversed())
			.map(Judged::offeringId)
			.toList();
	}

	/** The one that was accepted and rated 3 or better (好评); empty if none was. */
	Optional<UUID> proven() {
		return this.outcomes.entrySet()
			.stream()
			.filter(outcome -> outcome.getValue().compareTo(Outcome.RATED_FAIR) >= 0)
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey);
	}

	/** Whether the proven one was among the candidates: else no weights can say of it. */
	boolean tells() {
		return proven().filter(offering -> this.candidates.stream().map(Judged::offeringId).anyMatch(offering::equals))
			.isPresent();
	}

	/**
	 * Discounted gain of the order, as a share of that of the best order of all that
	 * turned out well, candidate or not: 1 where better outcomes come first.
	 */
	double ndcg(List<UUID> order) {
		double best = discounted(
				this.outcomes.keySet().stream().sorted(Comparator.comparingInt(this::gain).reversed()).toList());
		return (best == 0) ? 0 : discounted(order) / best;
	}

	private double discounted(List<UUID> order) {
		double sum = 0;
		for (int place = 0; place < order.size(); place++) {
			sum += gain(order.get(place)) / (Math.log(place + 2) / Math.log(2));
		}
		return sum;
	}

	private int gain(UUID offering) {
		return this.outcomes.getOrDefault(offering, Outcome.NO_GOOD).gain();
	}

}
