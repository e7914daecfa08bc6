package org.wushe.library;

import java.util.List;
import java.util.UUID;

/**
 * What the index offers for a need, to be judged.
 *
 * @param eligible offerings that pass the hard filters as far as the index knows, the
 * most promising first
 * @param nearMisses offerings of the same kind in the same county that fail one
 */
public record Shortlist(List<UUID> eligible, List<UUID> nearMisses) {

	public Shortlist {
		eligible = List.copyOf(eligible);
		nearMisses = List.copyOf(nearMisses);
	}

}
