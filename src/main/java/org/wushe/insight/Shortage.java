package org.wushe.insight;

import org.jspecify.annotations.Nullable;
import org.wushe.library.CapacityUnit;

/**
 * What it would take to meet what was not met in the last three months.
 *
 * <p>
 * A unit that is used up every month (visits or cases a month) is asked for by a third of
 * the unmet needs, rounded up; a unit that somebody keeps (a bed, a place, a meal every
 * day, a visit every week) by each of them. What published services of the category or
 * below it still have free for the area is taken off; the rest is missing.
 *
 * @param unit in which the services for the area count, most of them where they differ;
 * null where none counts
 * @param demand what the unmet needs ask for, in units
 * @param free what services for the area have left, in units
 */
public record Shortage(@Nullable CapacityUnit unit, int demand, int free) {

	private static final int MONTHS = 3;

	static Shortage of(@Nullable CapacityUnit unit, int unmet, int free) {
		return new Shortage(unit, isUsedUpMonthly(unit) ? Math.ceilDiv(unmet, MONTHS) : unmet, free);
	}

	private static boolean isUsedUpMonthly(@Nullable CapacityUnit unit) {
		return unit == CapacityUnit.VISITS_PER_MONTH || unit == CapacityUnit.CASES_PER_MONTH;
	}

	/** In units; never negative. */
	public int missing() {
		return Math.max(0, this.demand - this.free);
	}

}
