package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/** Writes our services as HSDS does. */
@Component
class ServiceWriter {

	/** Whose codes a service area's extent holds. */
	static final String DIVISION_SCHEME = "GB/T 2260";

	static final String STALE = "超过约定时间未确认，请先联系机构核实";

	static final String FREE = "免费";

	private static final String SERVICE = "service";

	private final Wording words;

	private final LocationWriter locations;

	private final OrganizationWriter organizations;

	ServiceWriter(Wording words, LocationWriter locations, OrganizationWriter organizations) {
		this.words = words;
		this.locations = locations;
		this.organizations = organizations;
	}

	/**
	 * Everything about it.
	 */
	ObjectNode full(Access access, ServiceOffering offering, Organization organization, Standing standing) {
		ObjectNode service = withoutPlaces(access, offering, organization, standing);
		Nodes.list(service, "service_at_locations", List.of(place(access, offering)));
		return service;
	}

	private ObjectNode withoutPlaces(Access access, ServiceOffering offering, Organization organization,
			Standing standing) {
		ObjectNode service = plain(access, offering, organization, standing);
		UUID id = offering.id();
		Nodes.list(service, "schedules", Schedules.of("service_id", id, offering.opening()));
		Nodes.list(service, "service_areas",
				offering.serviceArea()
					.stream()
					.map(area -> Nodes.object(HsdsId.of("service_area", id, area))
						.put("service_id", id.toString())
						.put("name", this.words.division(access, area))
						.put("extent", area.value())
						.put("extent_type", DIVISION_SCHEME))
					.toList());
		Nodes.list(service, "languages",
				offering.languages()
					.stream()
					.sorted()
					.map(code -> Nodes.object(HsdsId.of("language", id, code))
						.put("service_id", id.toString())
						.put("name", this.words.language(code))
						.put("code", code))
					.toList());
		service.set("organization", this.organizations.described(access, organization));
		Nodes.list(service, "cost_options", List.of(cost(offering)));
		Nodes.list(service, "attributes", attributes(access, offering));
		Property.sayAbsent(SERVICE, id, service, "description", "minimum_age", "maximum_age", "eligibility",
				Property.RESIDENCE.code(), "schedules", "languages");
		return service;
	}

	private ObjectNode plain(Access access, ServiceOffering offering, Organization organization, Standing standing) {
		Eligibility eligibility = offering.eligibility();
		ObjectNode service = Nodes.object(offering.id());
		service.put("organization_id", OrganizationWriter.id(organization).toString());
		service.put("name", offering.title());
		Nodes.text(service, "description", offering.description());
		service.put("status", status(offering.status(), standing.suspended()));
		service.put("fees_description", fees(offering.cost()));
		Nodes.text(service, "eligibility_description", this.words.eligibility(access, eligibility));
		Nodes.number(service, "minimum_age", eligibility.minAge());
		Nodes.number(service, "maximum_age", eligibility.maxAge());
		if (offering.status() == EntryStatus.STALE) {
			service.put("alert", STALE);
		}
		service.put("last_modified", standing.orLater(offering.updatedAt()).toString());
		return service;
	}

	static String status(EntryStatus status, boolean suspended) {
		return switch (status) {
			case PUBLISHED, STALE -> suspended ? "temporarily closed" : "active";
			case DRAFT, SUBMITTED, REVIEWED -> "inactive";
			case WITHDRAWN -> "defunct";
		};
	}

	static String fees(Cost cost) {
		String price = cost.isFree() ? FREE : yuan(cost).toPlainString() + " 元";
		return (cost.note() != null && !cost.note().isBlank()) ? price + "；" + cost.note() : price;
	}

	private static BigDecimal yuan(Cost cost) {
		BigDecimal amount = BigDecimal.valueOf(cost.cents(), 2).stripTrailingZeros();
		return (amount.scale() < 0) ? amount.setScale(0) : amount;
	}

	private static ObjectNode cost(ServiceOffering offering) {
		ObjectNode cost = Nodes.object(HsdsId.of("cost_option", offering.id()))
			.put("service_id", offering.id().toString())
			.put("currency", "CNY");
		Nodes.number(cost, "amount", yuan(offering.cost()));
		Nodes.text(cost, "amount_description", offering.cost().note());
		return cost;
	}

	private ObjectNode place(Access access, ServiceOffering offering) {
		UUID location = LocationWriter.id(offering);
		ObjectNode place = Nodes.object(HsdsId.of("service_at_location", offering.id()))
			.put("service_id", offering.id().toString())
			.put("location_id", location.toString());
		place.set("location", this.locations.of(access, offering));
		return place;
	}

	private List<ObjectNode> attributes(Access access, ServiceOffering offering) {
		UUID id = offering.id();
		List<ObjectNode> attributes = new ArrayList<>();
		attributes
			.add(Property.attribute(SERVICE, id, this.words.category(access, offering.categoryCode()), "category"));
		offering.eligibility()
			.groups()
			.stream()
			.sorted()
			.forEach(group -> attributes.add(Property.attribute(SERVICE, id, this.words.term(group), "eligibility")));
		offering.eligibility().residence().forEach(place -> attributes.add(Property.RESIDENCE.of(SERVICE, id, place)));
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			attributes.add(Property.CAPACITY_UNIT.of(SERVICE, id, capacity.unit()));
			attributes.add(Property.CAPACITY_MAXIMUM.of(SERVICE, id, capacity.maximum()));
			attributes.add(Property.CAPACITY_AVAILABLE.of(SERVICE, id, capacity.available()));
			attributes.add(Property.CAPACITY_CONFIRMED_AT.of(SERVICE, id, capacity.confirmedAt()));
		}
		return attributes;
	}

}
