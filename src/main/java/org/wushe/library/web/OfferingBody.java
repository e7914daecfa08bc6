package org.wushe.library.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.OfferingHit;
import org.wushe.library.ServiceOffering;

/**
 * A service as JSON.
 *
 * @param organizationRestricted whether its organisation may not be asked for services
 * today, since it is suspended or on the black list
 */
record OfferingBody(UUID id, String organizationCode, String organizationName, boolean organizationRestricted,
		String categoryCode, String title, String description, String divisionCode, List<String> serviceArea,
		@Nullable String address, int costCents, @Nullable String costNote, @Nullable Integer capacityMaximum,
		@Nullable Integer capacityAvailable) {

	static OfferingBody of(OfferingHit hit) {
		ServiceOffering offering = hit.offering();
		Capacity capacity = offering.capacity();
		return new OfferingBody(offering.id(), offering.organizationCode(), hit.organizationName(), hit.restricted(),
				offering.categoryCode(), offering.title(), offering.description(), offering.division().value(),
				offering.serviceArea().stream().map(DivisionCode::value).toList(), offering.address(),
				offering.cost().cents(), offering.cost().note(), (capacity != null) ? capacity.maximum() : null,
				(capacity != null) ? capacity.available() : null);
	}

}
