package org.wushe.planning.solver;

import java.util.UUID;

/**
 * An offering as the planner sees it.
 *
 * @param left units of its capacity; {@link Integer#MAX_VALUE} where it is not counted
 * @param open the organisation's open referrals
 * @param visits whether its people come to the home, one home after the other
 */
public record Provider(UUID offeringId, String organizationCode, int left, int open, boolean visits) {
}
