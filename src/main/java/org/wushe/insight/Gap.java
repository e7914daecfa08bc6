package org.wushe.insight;

import java.util.List;
import java.util.Map;

import org.wushe.needs.GapCode;

/**
 * What is missing, where, for whom.
 *
 * @param months month by month, the earliest first, none left out
 * @param gaps needs that were unmet, repeated, or both; each counted once
 * @param reasons how many of the unmet ones for each code
 */
public record Gap(GapKey key, List<GapMonth> months, int gaps, Map<GapCode, Integer> reasons, Trend trend,
		Shortage shortage) {

	public Gap {
		months = List.copyOf(months);
		reasons = Map.copyOf(reasons);
	}

	public int needs() {
		return this.months.stream().mapToInt(GapMonth::needs).sum();
	}

	public int unmet() {
		return this.months.stream().mapToInt(GapMonth::unmet).sum();
	}

	public int repeated() {
		return this.months.stream().mapToInt(GapMonth::repeated).sum();
	}

}
