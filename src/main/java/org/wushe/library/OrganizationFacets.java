package org.wushe.library;

import java.util.Map;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.OrganizationKind;

/**
 * How many organisations each way of narrowing would leave, everything else that is asked
 * for taken into account. The figures are exact; what would leave nothing is absent.
 *
 * @param divisions the divisions right below the place that is looked at
 * @param traits on top of the traits that are asked for already
 */
public record OrganizationFacets(Map<OrganizationKind, Long> kinds, Map<DivisionCode, Long> divisions,
		Map<OrganizationTrait, Long> traits) {

	/** Where nothing was counted. */
	public static final OrganizationFacets NONE = new OrganizationFacets(Map.of(), Map.of(), Map.of());

	public OrganizationFacets {
		kinds = Map.copyOf(kinds);
		divisions = Map.copyOf(divisions);
		traits = Map.copyOf(traits);
	}

}
