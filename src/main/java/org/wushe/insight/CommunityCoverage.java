package org.wushe.insight;

import java.util.Set;

import org.wushe.parties.Division;

/**
 * What the people of a community reach on foot or have brought home.
 *
 * @param located whether it is known where the community lies; where not, only what is
 * given within it, or at home, counts
 * @param reached the categories of published services for it, and of facilities; in place
 * of a retired one the one in force
 */
public record CommunityCoverage(Division community, Circle circle, boolean located, Set<String> reached) {

	public CommunityCoverage {
		reached = Set.copyOf(reached);
	}

}
