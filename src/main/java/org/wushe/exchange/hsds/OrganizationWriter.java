package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.parties.Organization;

/** Writes organisations as HSDS does. */
@Component
class OrganizationWriter {

	static final String CREDIT_CODE = "统一社会信用代码";

	static final String OUR_CODE = "五社通组织代码";

	private static final String ORGANIZATION = "organization";

	private final Wording words;

	private final LocationWriter locations;

	OrganizationWriter(Wording words, LocationWriter locations) {
		this.words = words;
		this.locations = locations;
	}

	static UUID id(Organization organization) {
		return id(organization.code());
	}

	static UUID id(String code) {
		return HsdsId.of(ORGANIZATION, code);
	}

	/** The fields that an organisation has once. */
	ObjectNode basic(Organization organization) {
		ObjectNode written = Nodes.object(id(organization))
			.put("name", organization.name())
			.put("description", organization.introduction());
		Nodes.text(written, "legal_status",
				this.words.say("exchange.registration." + organization.registration().name()));
		return written;
	}

	/** With its identifiers, its seat and what HSDS has no field for. */
	ObjectNode described(Access access, Organization organization) {
		ObjectNode written = basic(organization);
		UUID id = id(organization);
		Nodes.list(written, "locations", List.of(this.locations.of(access, organization)));
		List<ObjectNode> identifiers = new ArrayList<>();
		if (organization.creditCode() != null) {
			identifiers.add(identifier(id, CREDIT_CODE, organization.creditCode()));
		}
		identifiers.add(identifier(id, OUR_CODE, organization.code()));
		Nodes.list(written, "organization_identifiers", identifiers);
		List<ObjectNode> attributes = new ArrayList<>();
		attributes.add(Property.ORGANIZATION_KIND.of(ORGANIZATION, id, organization.kind()));
		attributes.add(Property.REGISTRATION.of(ORGANIZATION, id, organization.registration()));
		attributes.add(Property.DIVISION.of(ORGANIZATION, id, organization.division()));
		organization.serviceArea().forEach(area -> attributes.add(Property.SERVICE_AREA.of(ORGANIZATION, id, area)));
		if (organization.grade() != null) {
			attributes.add(Property.GRADE.of(ORGANIZATION, id, organization.grade()));
		}
		if (organization.gradeValidUntil() != null) {
			attributes.add(Property.GRADE_VALID_UNTIL.of(ORGANIZATION, id, organization.gradeValidUntil()));
		}
		if (organization.introduction().isBlank()) {
			attributes.add(Property.ABSENT.of(ORGANIZATION, id, "description"));
		}
		Nodes.list(written, "attributes", attributes);
		return written;
	}

	private static ObjectNode identifier(UUID organization, String type, String value) {
		return Nodes.object(HsdsId.of("organization_identifier", organization, type))
			.put("organization_id", organization.toString())
			.put("identifier_type", type)
			.put("identifier", value);
	}

}
