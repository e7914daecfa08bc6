package org.wushe.library;

import java.util.Map;

import org.wushe.identity.DivisionCode;

/**
 * How many resources each way of narrowing would leave, everything else that is asked for
 * taken into account. The figures are exact; what would leave nothing is absent.
 *
 * @param categories by category, those above it included
 * @param divisions the divisions right below the place that is looked at
 * @param traits on top of the traits that are asked for already
 */
public record ResourceFacets(Map<ResourceKind, Long> kinds, Map<String, Long> categories,
		Map<DivisionCode, Long> divisions, Map<ResourceTrait, Long> traits) {

	/** Where nothing was counted. */
	public static final ResourceFacets NONE = new ResourceFacets(Map.of(), Map.of(), Map.of(), Map.of());

	public ResourceFacets {
		kinds = Map.copyOf(kinds);
		categories = Map.copyOf(categories);
		divisions = Map.copyOf(divisions);
		traits = Map.copyOf(traits);
	}

}
