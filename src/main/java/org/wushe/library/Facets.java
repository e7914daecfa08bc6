package org.wushe.library;

import java.util.Map;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * How many offerings each way of narrowing would leave, everything else that is asked for
 * taken into account. The figures are exact; what would leave nothing is absent.
 *
 * @param categories by category, those above it included
 * @param divisions the divisions right below the place that is looked at, by where the
 * service is given
 * @param groups those who may use it, open to all included
 * @param costs by what the resident pays
 * @param traits on top of the traits that are asked for already
 */
public record Facets(Map<String, Long> categories, Map<DivisionCode, Long> divisions, Map<SpecialGroup, Long> groups,
		Map<CostBand, Long> costs, Map<OfferingTrait, Long> traits) {

	/** Where nothing was counted. */
	public static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

	public Facets {
		categories = Map.copyOf(categories);
		divisions = Map.copyOf(divisions);
		groups = Map.copyOf(groups);
		costs = Map.copyOf(costs);
		traits = Map.copyOf(traits);
	}

}
