package org.wushe.planning;

import java.time.Instant;
import java.util.UUID;

import org.wushe.identity.DivisionCode;

/**
 * A plan in a list.
 *
 * @param needs how many it is about, as far as the person may see their cases
 * @param referred how many of them have been referred
 */
public record PlanHeading(UUID id, DivisionCode division, BatchPlan.State state, String createdByName,
		Instant createdAt, int needs, int referred) {
}
