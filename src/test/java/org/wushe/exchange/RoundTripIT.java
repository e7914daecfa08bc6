package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.WusheTest;
import org.wushe.exchange.hsds.HsdsExport;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsPackage;
import org.wushe.exchange.hsds.HsdsStandard;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.hsds.LibraryInHsds;
import org.wushe.exchange.hsds.LibraryInHsds.Form;
import org.wushe.exchange.hsds.Lost;
import org.wushe.exchange.hsds.TabularReader;
import org.wushe.exchange.hsds.Whole;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;

/** An organisation of which every field says something comes in, and out again whole. */
@WusheTest
class RoundTripIT {

	private static final DivisionCode STREET = new DivisionCode("360702008");

	private static final Access OFFICER = People.streetOfficer(STREET.value());

	private static final Access ADMINISTRATOR = People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR);

	private static final Access VISITOR = new Access("v", "v", "访客", Set.of(Role.PUBLIC_VIEWER), null, null);

	@Autowired
	private JsonPackage json;

	@Autowired
	private TabularReader tables;

	@Autowired
	private HsdsImport hsds;

	@Autowired
	private HsdsExport export;

	@Autowired
	private LibraryInHsds library;

	@Autowired
	private Resources resources;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Database database;

	@Autowired
	private TransactionTemplate transaction;

	private final String publisher = "往返平台" + UUID.randomUUID();

	private final ObjectNode whole = Whole.of("organization", this.publisher);

	private final UUID place = UUID.fromString(this.whole.at("/locations/0/id").asString());

	private final UUID service = UUID.fromString(this.whole.at("/services/0/id").asString());

	private List<Finding> take(Access access, HsdsPackage given, boolean publish) {
		return this.hsds.run(access, given, new Order(this.publisher, STREET, null, "elderly-care", publish),
				new GivenFile("whole.json", new byte[0]));
	}

	private HsdsPackage given() {
		return this.json.read(this.whole.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void everyFieldOfTheStandardComesBack() throws Exception {
		assertThat(take(ADMINISTRATOR, given(), true)).extracting(Finding::verdict)
			.containsExactly(Verdict.NEW, Verdict.NEW, Verdict.NEW);
		assertThat(Lost.of(this.whole, shown(ADMINISTRATOR))).isEmpty();
		assertThat(HsdsStandard.problems("organization", shown(ADMINISTRATOR))).isEmpty();
		assertThat(take(ADMINISTRATOR, given(), true)).extracting(Finding::verdict).containsOnly(Verdict.UNCHANGED);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.export.tables(OFFICER, STREET, out);
		HsdsPackage back = this.tables.read(new ByteArrayInputStream(out.toByteArray()));
		ObjectNode alone = this.whole.deepCopy();
		JsonNode services = alone.remove("services");
		assertThat(back.organizations()).anySatisfy(item -> assertThat(Lost.of(alone, item.node())).isEmpty());
		assertThat(back.services()).anySatisfy(item -> assertThat(Lost.of(services.get(0), item.node())).isEmpty());
		withdraw();
	}

	@Test
	void aLocationWithoutAServiceIsAFacilityOnceItIsPublished() {
		take(OFFICER, given(), false);
		Resource facility = this.resources.find(OFFICER, this.place).orElseThrow();
		assertThat(facility.status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(facility.name()).isEqualTo(this.whole.at("/locations/0/name").asString());
		assertThat(facility.content()).isInstanceOfSatisfying(Facility.class,
				content -> assertThat(content.opening()).hasSize(1));
		assertThat(shown(VISITOR).path("locations")).as("not yet reviewed").isEmpty();
		assertThat(shown(OFFICER).at("/locations/0/transportation").asString()).startsWith("transportation");
		put(facility, EntryStatus.PUBLISHED, "改过名的活动室");
		assertThat(shown(VISITOR).get("locations")).singleElement().satisfies(location -> {
			assertThat(location.get("name").asString()).isEqualTo("改过名的活动室");
			assertThat(location.get("transportation").asString()).startsWith("transportation");
			assertThat(location.toString()).doesNotContain("who@example.org");
		});
		withdraw();
	}

	@Test
	void whatAPublisherSaysOfPeopleLiesEncrypted() {
		take(OFFICER, given(), false);
		List<String> sealed = this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select original_enc || baseline from hsds_origin where publisher = ?")
			.param(this.publisher)
			.query(String.class)
			.list());
		assertThat(sealed).hasSize(3).allSatisfy(row -> assertThat(row).doesNotContain("who@example.org"));
		assertThat(shown(OFFICER).toString()).contains("who@example.org");
		assertThat(shown(People.streetOfficer("360781001")).toString()).doesNotContain("contacts");
	}

	private ObjectNode shown(Access access) {
		String code = this.library.organizationOf(access, UUID.fromString(this.whole.get("id").asString()))
			.orElseThrow();
		return this.library.organizations(access, List.of(code), Form.FULL, Form.FULL).getFirst();
	}

	/** Others search the same library. */
	private void withdraw() {
		this.resources.find(Access.system(), this.place)
			.ifPresent(facility -> put(facility, EntryStatus.WITHDRAWN, facility.name()));
		ServiceOffering offering = this.offerings.get(Access.system(), this.service);
		this.offerings.put(Access.system(),
				new ServiceOffering(offering.id(), offering.organizationCode(), offering.categoryCode(),
						offering.division(), offering.title(), offering.description(), offering.eligibility(),
						offering.serviceArea(), offering.address(), offering.coordinates(), offering.opening(),
						offering.cost(), offering.capacity(), offering.accessibility(), offering.languages(),
						EntryStatus.WITHDRAWN, 0, offering.updatedAt()));
	}

	private void put(Resource facility, EntryStatus status, String name) {
		this.resources.put(Access.system(),
				new Resource(facility.id(), facility.organizationCode(), facility.division(), name,
						facility.description(), facility.categoryCode(), facility.address(), facility.coordinates(),
						facility.content(), status, facility.confirmedAt(), facility.version(), facility.updatedAt()));
	}

}
