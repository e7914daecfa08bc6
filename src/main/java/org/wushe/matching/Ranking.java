package org.wushe.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.wushe.library.Wanted;

/**
 * Puts what may serve in order. Where scores are equal to three digits the less loaded
 * organisation comes first, and among equally loaded ones each need turns the order
 * differently, so that nobody is always first.
 */
final class Ranking {

	private static final int SAME_SCORE = 1000;

	private final Scoring scoring;

	Ranking(Scoring scoring) {
		this.scoring = scoring;
	}

	/** Best first; the order of the input does not matter. */
	List<Candidate> rank(UUID needId, Wanted wanted, Collection<Supply> supplies, int limit) {
		return supplies.stream()
			.map(supply -> ranked(needId, wanted, supply))
			.sorted(Comparator.comparingLong(Ranked::points)
				.reversed()
				.thenComparingInt(Ranked::open)
				.thenComparingLong(Ranked::turn)
				.thenComparing(ranked -> ranked.candidate.offeringId()))
			.limit(limit)
			.map(Ranked::candidate)
			.toList();
	}

	private Ranked ranked(UUID needId, Wanted wanted, Supply supply) {
		List<MatchReason> reasons = this.scoring.reasons(wanted, supply);
		double score = Scoring.score(reasons);
		return new Ranked(
				new Candidate(supply.offering().id(), supply.organization().code(), supply.organization().name(),
						supply.offering().title(), score, reasons),
				Math.round(score * SAME_SCORE), supply.open(), turn(needId, supply.offering().id()));
	}

	/** A number that depends on both, and favours nobody over many needs. */
	private static long turn(UUID needId, UUID offeringId) {
		long mixed = (needId.getLeastSignificantBits() ^ offeringId.getMostSignificantBits()) * 0x9E3779B97F4A7C15L;
		mixed = (mixed ^ (mixed >>> 32) ^ offeringId.getLeastSignificantBits()) * 0xBF58476D1CE4E5B9L;
		return mixed ^ (mixed >>> 29);
	}

	private record Ranked(Candidate candidate, long points, int open, long turn) {
	}

}
