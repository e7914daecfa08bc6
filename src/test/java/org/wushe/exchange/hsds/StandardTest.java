package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.ServiceReader.Otherwise;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Cost;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.ui.Translations;

/** Table by table and field by field: nothing that the standard knows is lost. */
class StandardTest {

	private static final Access ACCESS = Access.system();

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final Organization ORGANIZATION = new Organization("T-WHOLE", OrganizationKind.SOCIAL_ORGANIZATION,
			"服务社", null, Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0);

	private final Wording words = new Wording(new Translations(), new PlainNames());

	private final LocationWriter locations = new LocationWriter(this.words);

	private final ServiceWriter writer = new ServiceWriter(this.words, this.locations,
			new OrganizationWriter(this.words, this.locations));

	@ParameterizedTest
	@EnumSource
	void everyColumnOfATableIsOneOfTheStandards(HsdsTable table) {
		JsonNode fields = HsdsStandard.schemaOf("tabular").at("/properties/" + table.entity() + "/items/properties");
		assertThat(table.columns()).containsExactlyElementsOf(fields.propertyStream()
			.filter(field -> !field.getValue().path("type").asString("array").equals("array")
					&& !field.getValue().has("$ref"))
			.map(Map.Entry::getKey)
			.filter(name -> !List.of("taxonomy_detail", "taxonomy_term", "location", "program").contains(name))
			.toList());
	}

	@Test
	void everyTableOfTheStandardIsKnown() {
		assertThat(HsdsStandard.schemaOf("tabular").get("properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(
					Stream.of(HsdsTable.values()).map(HsdsTable::entity).collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "service", "organization" })
	void everyFieldGoesIntoTablesAndComesBack(String name) throws IOException {
		ObjectNode whole = Whole.of(name, "tables");
		assertThat(HsdsStandard.problems(name, whole)).as("it is of the standard").isEmpty();
		HsdsTable table = HsdsTable.valueOf(name.toUpperCase(Locale.ROOT));
		ByteArrayOutputStream first = tables(table, whole);
		HsdsPackage read = new TabularReader().read(new ByteArrayInputStream(first.toByteArray()));
		ObjectNode back = (table == HsdsTable.SERVICE ? read.services() : read.organizations()).getFirst().node();
		if (table == HsdsTable.SERVICE) {
			back.set("organization", read.organizations().getFirst().node());
		}
		else {
			read.services().forEach(service -> back.withArray("services").add(service.node()));
		}
		assertThat(Lost.of(whole, back)).isEmpty();
	}

	private static ByteArrayOutputStream tables(HsdsTable table, ObjectNode whole) throws IOException {
		TabularWriter tables = new TabularWriter();
		tables.add(table, whole);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		tables.write(out);
		return out;
	}

	@Test
	void everyFieldStaysBesideOurs() {
		ObjectNode theirs = Whole.of("service", "merge");
		ObjectNode ours = written(read(theirs));
		assertThat(Lost.of(theirs, Merge.of(theirs, ours, ours))).isEmpty();
	}

	/** What may be changed here. */
	enum Change {

		TITLE("/name"), PRICE("/fees_description"), CAPACITY("/attributes"), LANGUAGES("/languages"),
		HOURS("/schedules");

		/** What of the publisher's words it stands for. */
		private final String replaced;

		Change(String replaced) {
			this.replaced = replaced;
		}

		ServiceOffering of(ServiceOffering then) {
			return new ServiceOffering(then.id(), then.organizationCode(), then.categoryCode(), then.division(),
					(this == TITLE) ? "新名称" : then.title(), then.description(), then.eligibility(), then.serviceArea(),
					then.address(), then.coordinates(), (this == HOURS) ? List.of() : then.opening(),
					(this == PRICE) ? new Cost(1250, null) : then.cost(),
					(this == CAPACITY) ? new Capacity(CapacityUnit.PLACES, 10, 4, Instant.EPOCH) : then.capacity(),
					then.accessibility(), (this == LANGUAGES) ? Set.of("hak") : then.languages(), then.status(),
					then.version(), then.updatedAt());
		}

	}

	@ParameterizedTest
	@EnumSource
	void whatIsChangedHereTakesNothingElseAway(Change change) {
		ObjectNode theirs = Whole.of("service", "change");
		ServiceOffering then = read(theirs);
		ObjectNode merged = Merge.of(theirs, written(then), written(change.of(then)));
		assertThat(HsdsStandard.problems("service", merged)).isEmpty();
		assertThat(Lost.of(theirs, merged)).allSatisfy(lost -> assertThat(lost).startsWith(change.replaced));
	}

	private ServiceOffering read(ObjectNode service) {
		return new ServiceReader(new PlainNames()).read(ACCESS, service, UUID.fromString(service.get("id").asString()),
				null, new Otherwise(ORGANIZATION.code(), STREET, "elderly-care"));
	}

	private ObjectNode written(ServiceOffering offering) {
		return this.writer.full(ACCESS, offering, ORGANIZATION, Standing.GOOD);
	}

}
