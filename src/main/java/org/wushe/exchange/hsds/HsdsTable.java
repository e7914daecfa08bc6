package org.wushe.exchange.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a tabular package of HSDS 3.0 and their columns, in the order of the
 * standard.
 */
enum HsdsTable {

	ORGANIZATION("organizations.csv",
			"id name alternate_name description email website tax_status tax_id year_incorporated legal_status logo uri parent_organization_id"),
	PROGRAM("programs.csv", "id organization_id name alternate_name description"),
	SERVICE("services.csv",
			"id organization_id program_id name alternate_name description url email status interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified"),
	ATTRIBUTE("attributes.csv", "id link_id taxonomy_term_id link_type link_entity value"),
	SERVICE_AT_LOCATION("service_at_location.csv", "id service_id location_id description"),
	LOCATION("locations.csv",
			"id location_type url organization_id name alternate_name description transportation latitude longitude external_identifier external_identifier_type"),
	PHONE("phones.csv",
			"id location_id service_id organization_id contact_id service_at_location_id number extension type description"),
	CONTACT("contacts.csv",
			"id organization_id service_id service_at_location_id location_id name title department email"),
	ADDRESS("addresses.csv",
			"id location_id attention address_1 address_2 city region state_province postal_code country address_type"),
	SCHEDULE("schedules.csv",
			"id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes"),
	FUNDING("funding.csv", "id organization_id service_id source"),
	SERVICE_AREA("service_areas.csv", "id service_id name description extent extent_type uri"),
	REQUIRED_DOCUMENT("required_documents.csv", "id service_id document uri"),
	LANGUAGE("languages.csv", "id service_id location_id phone_id name code note"),
	ACCESSIBILITY("accessibility.csv", "id location_id description details url"),
	TAXONOMY_TERM("taxonomy_terms.csv", "id code name description parent_id taxonomy language taxonomy_id term_uri"),
	METADATA("metadata.csv",
			"id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by"),
	META_TABLE_DESCRIPTION("meta_table_descriptions.csv", "id name language character_set"),
	COST_OPTION("cost_options.csv", "id service_id valid_from valid_to option currency amount amount_description"),
	ORGANIZATION_IDENTIFIER("organization_identifiers.csv",
			"id organization_id identifier_scheme identifier_type identifier"),
	TAXONOMY("taxonomies.csv", "id name description uri version");

	private static final Set<String> NUMBERS = Set.of("year_incorporated", "minimum_age", "maximum_age", "latitude",
			"longitude", "extension", "timezone", "count", "interval", "amount");

	private final String file;

	private final List<String> columns;

	HsdsTable(String file, String columns) {
		this.file = file;
		this.columns = List.of(columns.split(" "));
	}

	String file() {
		return this.file;
	}

	List<String> columns() {
		return this.columns;
	}

	/** As other tables refer to it: {@code service_id}. */
	String reference() {
		return entity() + "_id";
	}

	/** As attributes and metadata name it: {@code service}. */
	String entity() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The field of an object that holds a list of these: {@code phones}. */
	String list() {
		return switch (this) {
			case SERVICE_AT_LOCATION -> "service_at_locations";
			case ADDRESS -> "addresses";
			case FUNDING, ACCESSIBILITY, METADATA -> entity();
			case TAXONOMY -> "taxonomies";
			default -> entity() + "s";
		};
	}

	static boolean isNumber(String column) {
		return NUMBERS.contains(column);
	}

	/** Whatever folder the file lies in. */
	static Optional<HsdsTable> ofFile(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		return Arrays.stream(values()).filter(table -> table.file.equalsIgnoreCase(name)).findFirst();
	}

	/** By the field of an object that holds a list of them. */
	static Optional<HsdsTable> ofList(String field) {
		return Arrays.stream(values()).filter(table -> table.list().equals(field)).findFirst();
	}

}
