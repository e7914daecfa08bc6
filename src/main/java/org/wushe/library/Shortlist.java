package org.wushe.library;

import java.util.List;
import java.util.UUID;

import org.wushe.parties.Organization;

/**
 * What the index offers for a need, to be judged.
 *
 * @param eligible offerings that pass the hard filters as far as the index knows, the
 * most promising first
 * @param nearMisses offerings of the same kind in the same county that fail one
 */
public record Shortlist(List<Entry> eligible, List<Entry> nearMisses) {

	public Shortlist {
		eligible = List.copyOf(eligible);
		nearMisses = List.copyOf(nearMisses);
	}

	/**
	 * An offering in the index.
	 *
	 * @param state grows with every change of the offering and of its organisation, see
	 * {@link #state}
	 */
	public record Entry(UUID id, long state) {
	}

	/** The state of which the index would be with these two. */
	public static long state(ServiceOffering offering, Organization organization) {
		return (long) offering.version() + organization.version() + 1;
	}

}
