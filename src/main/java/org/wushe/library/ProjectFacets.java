package org.wushe.library;

import java.util.Map;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * How many projects each way of narrowing would leave, everything else that is asked for
 * taken into account, among those that the person may read. The figures are exact; what
 * would leave nothing is absent.
 *
 * @param categories by category, those above it included
 * @param divisions the divisions right below the place that is looked at, by whom the
 * project is for
 * @param groups those it is for, open to all included
 */
public record ProjectFacets(Map<EntryStatus, Long> statuses, Map<String, Long> categories,
		Map<DivisionCode, Long> divisions, Map<SpecialGroup, Long> groups, Map<ProjectCost, Long> costs) {

	/** Where nothing was counted. */
	public static final ProjectFacets NONE = new ProjectFacets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

	public ProjectFacets {
		statuses = Map.copyOf(statuses);
		categories = Map.copyOf(categories);
		divisions = Map.copyOf(divisions);
		groups = Map.copyOf(groups);
		costs = Map.copyOf(costs);
	}

}
