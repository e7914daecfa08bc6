package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.library.Facility;
import org.wushe.library.AccessFeature;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;

/** Writes places: where services are given, where organisations sit, facilities. */
@Component
class LocationWriter {

	private static final String LOCATION = "location";

	private final Wording words;

	LocationWriter(Wording words) {
		this.words = words;
	}

	static UUID id(ServiceOffering offering) {
		return HsdsId.of(LOCATION, offering.id());
	}

	/** Where a service is given, and how accessible it is there. */
	ObjectNode of(Access access, ServiceOffering offering) {
		UUID id = id(offering);
		String address = offering.address();
		ObjectNode location = location(id,
				(address != null) ? address : this.words.division(access, offering.division()), offering.coordinates(),
				offering.division());
		addresses(access, location, id, address, offering.division());
		accessibility(location, id, offering.accessibility());
		Property.sayAbsent(LOCATION, id, location, "addresses", "latitude", "accessibility");
		return location;
	}

	/** Where an organisation sits. */
	ObjectNode of(Access access, Organization organization) {
		return location(HsdsId.of(LOCATION, "organization", organization.code()),
				this.words.division(access, organization.division()), organization.coordinates(),
				organization.division());
	}

	/** A facility. */
	ObjectNode of(Access access, Resource facility) {
		UUID id = facility.id();
		ObjectNode location = location(id, facility.name(), facility.coordinates(), facility.division());
		Nodes.text(location, "description", facility.description());
		if (facility.organizationCode() != null) {
			location.put("organization_id", OrganizationWriter.id(facility.organizationCode()).toString());
		}
		addresses(access, location, id, facility.address(), facility.division());
		List<ObjectNode> attributes = new ArrayList<>();
		if (facility.categoryCode() != null) {
			attributes.add(Property.CATEGORY.of(LOCATION, id, facility.categoryCode()));
		}
		if (facility.content() instanceof Facility content) {
			accessibility(location, id, content.accessibility());
			Nodes.list(location, "schedules", Schedules.of("location_id", id, content.opening()));
			if (content.area() != null) {
				attributes.add(Property.AREA.of(LOCATION, id, content.area()));
			}
			attributes.add(Property.BOOKABLE.of(LOCATION, id, content.bookable()));
		}
		Nodes.list(location, "attributes", attributes);
		Property.sayAbsent(LOCATION, id, location, "description", Property.CATEGORY.code(), "addresses", "latitude",
				Property.AREA.code(), "schedules", "accessibility");
		return location;
	}

	private void accessibility(ObjectNode location, UUID id, Set<AccessFeature> features) {
		Nodes.list(location, "accessibility",
				features.stream()
					.sorted()
					.map(feature -> Nodes.object(HsdsId.of("accessibility", id, feature))
						.put("location_id", id.toString())
						.put("description", this.words.feature(feature))
						.put("details", feature.name()))
					.toList());
	}

	private static ObjectNode location(UUID id, String name, @Nullable Coordinates coordinates, DivisionCode division) {
		ObjectNode location = Nodes.object(id).put("location_type", "physical").put("name", name);
		if (coordinates != null) {
			location.put("latitude", coordinates.latitude()).put("longitude", coordinates.longitude());
		}
		return location.put("external_identifier", division.value())
			.put("external_identifier_type", ServiceWriter.DIVISION_SCHEME);
	}

	/** Postal codes are not known here; the standard asks for the field. */
	private void addresses(Access access, ObjectNode location, UUID id, @Nullable String address,
			DivisionCode division) {
		if (address == null || address.isBlank()) {
			return;
		}
		ObjectNode written = Nodes.object(HsdsId.of("address", id))
			.put("location_id", id.toString())
			.put("address_1", address)
			.put("city", this.words.level(access, division, Level.PREFECTURE));
		Nodes.text(written, "region", this.words.level(access, division, Level.COUNTY));
		Nodes.list(location, "addresses",
				List.of(written.put("state_province", this.words.level(access, division, Level.PROVINCE))
					.put("postal_code", "")
					.put("country", "CN")
					.put("address_type", "physical")));
	}

}
