package org.wushe.library;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * The gap that a project answers, as it was counted when the project was drafted: it does
 * not change when needs are met or forgotten later.
 *
 * @param group the special group whose needs were counted; null for everybody's
 * @param from the first month
 * @param to the last month
 * @param unmet needs that could not be met
 * @param repeated needs that came again within 90 days
 * @param reasons how many of the unmet ones for each gap code
 * @param missing what the offerings of the area cannot give, by the unit in which they
 * count
 */
public record ProjectEvidence(String categoryCode, DivisionCode division, @Nullable SpecialGroup group, YearMonth from,
		YearMonth to, int unmet, int repeated, Map<String, Integer> reasons, List<Missing> missing, Instant countedAt,
		String countedBy) {

	public ProjectEvidence {
		reasons = Map.copyOf(reasons);
		missing = List.copyOf(missing);
	}

	/**
	 * Capacity that is not there.
	 *
	 * @param unit null where no offering of the category counts anything yet
	 * @param amount how much more it would take, in that unit
	 */
	public record Missing(@Nullable CapacityUnit unit, int amount) {
	}

}
