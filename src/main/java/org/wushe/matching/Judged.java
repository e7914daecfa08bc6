package org.wushe.matching;

import java.time.Instant;
import java.util.List;

import org.wushe.library.ServiceOffering;
import org.wushe.needs.Need;

/**
 * All that may serve a need at one time, as a plan for many needs has to know it.
 *
 * @param weightsVersion the weights it was judged by
 * @param options best first
 * @param excluded near misses
 */
public record Judged(Need need, String weightsVersion, Instant at, List<Option> options, List<Exclusion> excluded) {

	public Judged {
		options = List.copyOf(options);
		excluded = List.copyOf(excluded);
	}

	/**
	 * An offering that passed the hard filters.
	 *
	 * @param left units of its capacity; {@link Integer#MAX_VALUE} where it is not
	 * counted
	 * @param open the organisation's open referrals
	 */
	public record Option(Candidate candidate, ServiceOffering offering, int left, int open) {
	}

	List<Candidate> candidates() {
		return this.options.stream().map(Option::candidate).toList();
	}

}
