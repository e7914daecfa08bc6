package org.wushe.planning.solver;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An offering as the planner sees it.
 *
 * @param left units of its capacity; {@link Integer#MAX_VALUE} where it is not counted
 * @param open the organisation's open referrals
 * @param crew who comes to the home, one home after the other; null where nobody does
 */
public record Provider(UUID offeringId, String organizationCode, int left, int open, @Nullable Crew crew) {

	/** Whether its people come to the home. */
	public boolean visits() {
		return this.crew != null;
	}

}
