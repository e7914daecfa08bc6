package org.wushe.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the matching suggested for a need at one time.
 *
 * @param weightsVersion the weights it was made with
 * @param candidates best first
 * @param excluded near misses
 */
public record MatchResult(UUID needId, String weightsVersion, Instant rankedAt, List<Candidate> candidates,
		List<Exclusion> excluded) {

	public MatchResult {
		candidates = List.copyOf(candidates);
		excluded = List.copyOf(excluded);
	}

}
