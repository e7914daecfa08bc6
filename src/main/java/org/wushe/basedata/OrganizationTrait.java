package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.wushe.library.ServiceCategory;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/**
 * What an organisation is called and does.
 *
 * @param trait the word in its name that tells
 * @param name with places to be filled
 * @param fields categories, each with all below it
 */
record OrganizationTrait(String trait, OrganizationKind kind, Registration registration, String name,
		List<String> fields) {

	static List<OrganizationTrait> load() {
		try (Reader file = ReferenceLists.open("organization-traits.csv")) {
			return Table.read(file, List.of("trait", "kind", "registration", "name", "fields"),
					row -> new OrganizationTrait(row.require("trait"), OrganizationKind.valueOf(row.require("kind")),
							Registration.valueOf(row.require("registration")), row.require("name"),
							Arrays.asList(row.require("fields").split(";"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean serves(String category) {
		return this.fields.stream().anyMatch(field -> ServiceCategory.isWithin(category, field));
	}

}
