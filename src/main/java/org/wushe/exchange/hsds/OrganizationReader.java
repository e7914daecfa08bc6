package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.CreditCode;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/**
 * Reads organisations of HSDS. A file says what an organisation is called, does and where
 * it is; whether it is registered, graded or suspended is for the register to say.
 */
@Component("hsdsOrganizationReader")
class OrganizationReader {

	private static final int LONGEST_NAME = 200;

	private final OrganizationList register;

	OrganizationReader(OrganizationList register) {
		this.register = register;
	}

	/**
	 * Reads one.
	 * @param known as it is here; null for a new one
	 * @param division where it sits, unless the file says so in our codes
	 * @param id what a new one is called here if it has no credit code
	 * @throws BadObject if it breaks the standard
	 */
	Organization read(ObjectNode said, @Nullable Organization known, DivisionCode division, UUID id) {
		String name = Nodes.text(said, "name").orElseThrow(() -> new BadObject("name", "exchange.hsds.missing"));
		if (name.length() > LONGEST_NAME) {
			throw new BadObject("name", "exchange.hsds.too-long", LONGEST_NAME);
		}
		String introduction = Nodes.text(said, "description")
			.or(() -> new Known<>(known, said).stays("description", Organization::introduction))
			.orElse("");
		Coordinates coordinates = Nodes.objects(said, "locations")
			.findFirst()
			.map(LocationReader::coordinates)
			.orElse(null);
		if (known != null) {
			return new Organization(known.code(), known.kind(), name, known.creditCode(), known.registration(),
					known.grade(), known.gradeValidUntil(), known.division(), known.serviceArea(), introduction,
					(coordinates != null) ? coordinates : known.coordinates(), known.suspension(), known.blackListing(),
					known.version());
		}
		String creditCode = creditCode(said).orElse(null);
		DivisionCode seat = Property.DIVISION.value(said)
			.flatMap(code -> ServiceReader.division(Optional.of(code)))
			.orElse(division);
		List<DivisionCode> area = Property.SERVICE_AREA.values(said)
			.flatMap(code -> ServiceReader.division(Optional.of(code)).stream())
			.toList();
		return new Organization(code(said, id), kind(said), name, creditCode,
				(creditCode != null) ? Registration.REGISTERED : Registration.FILED, null, null, seat,
				area.isEmpty() ? List.of(seat) : area, introduction, coordinates, null, 0);
	}

	/** The key of a new one. */
	String code(ObjectNode said, UUID id) {
		return codes(said).stream().findFirst().orElse(id.toString());
	}

	/** By which it may be known here, the surest first. */
	List<String> codes(ObjectNode said) {
		return Stream.concat(identifiers(said, OrganizationWriter.OUR_CODE), creditCode(said).stream()).toList();
	}

	Optional<String> ofId(Access access, String id) {
		try {
			return this.register.ofId(access, UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Whatever the publisher calls it, a credit code is known by its check character. */
	private static Optional<String> creditCode(ObjectNode said) {
		return Nodes.objects(said, "organization_identifiers")
			.flatMap(identifier -> Nodes.text(identifier, "identifier").stream())
			.filter(CreditCode::isValid)
			.findFirst();
	}

	private static Stream<String> identifiers(ObjectNode said, String type) {
		return Nodes.objects(said, "organization_identifiers")
			.filter(identifier -> Nodes.text(identifier, "identifier_type").filter(type::equals).isPresent())
			.flatMap(identifier -> Nodes.text(identifier, "identifier").stream());
	}

	private static OrganizationKind kind(ObjectNode said) {
		return Property.ORGANIZATION_KIND.value(said).flatMap(name -> {
			try {
				return Optional.of(OrganizationKind.valueOf(name));
			}
			catch (IllegalArgumentException ex) {
				return Optional.empty();
			}
		}).orElse(OrganizationKind.SOCIAL_ORGANIZATION);
	}

}
