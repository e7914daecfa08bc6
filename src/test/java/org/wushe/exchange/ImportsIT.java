package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/** Files come in, are told apart, come again and go out. */
@WusheTest
class ImportsIT {

	private static final DivisionCode STREET = new DivisionCode("360702009");

	private static final Access OFFICER = People.streetOfficer(STREET.value());

	private static final Access ADMINISTRATOR = People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR);

	private static final GivenFile FILE = new GivenFile("hsds.json", new byte[] { 1 });

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
	private Spreadsheets sheets;

	@Autowired
	private ServiceOfferings offerings;

	private final String organization = "T-IMPORT-" + UUID.randomUUID();

	@BeforeEach
	void thereIsAnOrganisation(@Autowired Organizations organizations) {
		organizations.put(Access.system(), new Organization(this.organization, OrganizationKind.SOCIAL_ORGANIZATION,
				"导入服务社", null, Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0));
	}

	private Order order(String publisher, boolean publish) {
		return new Order(publisher, STREET, this.organization, "elderly-care", publish);
	}

	/** The example of the standard as a service of its own, so that tests do not meet. */
	private ObjectNode example() {
		ObjectNode example = HsdsStandard.example("service_full.json");
		return example.put("id", UUID.randomUUID().toString());
	}

	private HsdsPackage given(ObjectNode service) {
		return this.json.read(service.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void whatAPublisherGivesComesOutAgainWithNothingLost() {
		ObjectNode example = example();
		assertThat(this.hsds.run(ADMINISTRATOR, given(example), order("甲平台", true), FILE)).singleElement()
			.satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.NEW));
		UUID id = UUID.fromString(example.get("id").asString());
		ObjectNode back = this.library.services(ADMINISTRATOR, List.of(id), Form.FULL).getFirst();
		assertThat(Lost.of(example, back)).isEmpty();
		assertThat(HsdsStandard.problems("service", back)).isEmpty();
		ObjectNode shown = this.library
			.services(new Access("v", "v", "访客", Set.of(Role.PUBLIC_VIEWER), null, null), List.of(id), Form.FULL)
			.getFirst();
		assertThat(shown.toString()).doesNotContain("Ann Persona", "assurer_email");
		assertThat(HsdsStandard.problems("service", shown)).isEmpty();
		withdraw(id);
	}

	@Test
	void whatComesAgainIsKnownAgain() {
		ObjectNode example = example();
		UUID id = UUID.fromString(example.get("id").asString());
		Order order = order("乙平台", false);
		assertThat(verdicts(this.hsds.preview(OFFICER, given(example), order))).containsExactly(Verdict.NEW);
		assertThat(this.offerings.find(OFFICER, id)).as("a preview writes nothing").isEmpty();
		this.hsds.run(OFFICER, given(example), order, FILE);
		assertThat(this.offerings.get(OFFICER, id).status()).isEqualTo(EntryStatus.SUBMITTED);
		assertThat(verdicts(this.hsds.preview(OFFICER, given(example), order))).containsExactly(Verdict.UNCHANGED);
		example.put("wait_time", "两周");
		assertThat(verdicts(this.hsds.run(OFFICER, given(example), order, FILE))).containsExactly(Verdict.CHANGED);
		example.put("name", "社区心理咨询");
		this.hsds.run(OFFICER, given(example), order, FILE);
		assertThat(this.offerings.get(OFFICER, id).title()).isEqualTo("社区心理咨询");
		assertThat(this.offerings.ofOrganization(OFFICER, this.organization)).hasSize(1);
	}

	@Test
	void theExamplesTablesAreTakenInAndGoOut() throws Exception {
		HsdsPackage given = this.tables.read(new ByteArrayInputStream(HsdsStandard.tables()));
		UUID id = UUID.fromString(given.services().getFirst().node().get("id").asString());
		this.offerings.find(Access.system(), id).ifPresent(earlier -> put(earlier, EntryStatus.PUBLISHED));
		List<Finding> findings = this.hsds.run(ADMINISTRATOR, given, order("丙平台", true), FILE);
		assertThat(findings).noneMatch(Finding::isRefused);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.export.tables(ADMINISTRATOR, STREET, out);
		HsdsPackage back = this.tables.read(new ByteArrayInputStream(out.toByteArray()));
		assertThat(back.services()).anySatisfy(service -> assertThat(
				Lost.of(given.services().getFirst().node().without("organization_id"), service.node()))
			.isEmpty());
		withdraw(id);
	}

	@Test
	void nobodyTakesInWhatLiesInAnotherDivision() {
		Access foreign = People.streetOfficer("360781001");
		assertThat(this.hsds.preview(foreign, given(example()), order("丁平台", false))).singleElement()
			.satisfies(
					finding -> assertThat(finding.problems().getFirst().key()).isEqualTo("exchange.refused.division"));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(
				() -> this.hsds.preview(People.manager(this.organization), given(example()), order("丁平台", false)));
	}

	@Test
	void whatAnotherStreetKeepsIsNeverOverwritten() {
		DivisionCode elsewhere = new DivisionCode("360781001");
		Access foreign = People.streetOfficer(elsewhere.value());
		GivenFile rows = csv("组织代码,服务分类,服务名称,说明\n%s,助餐服务,别处看不见的助餐,说明\n".formatted(this.organization));
		this.sheets.run(OFFICER, SheetKind.SERVICES, rows, STREET, false);
		ObjectNode example = example();
		this.hsds.run(OFFICER, given(example), order("己平台", false), FILE);
		List<ServiceOffering> before = this.offerings.ofOrganization(Access.system(), this.organization);
		assertThat(before).hasSize(2);
		assertThat(this.offerings.ofOrganization(foreign, this.organization)).isEmpty();
		Order order = new Order("庚平台", elsewhere, this.organization, "elderly-care", false);
		example.put("name", "别处改的名称");
		assertThat(this.sheets.preview(foreign, SheetKind.SERVICES, rows, elsewhere).findings()).singleElement()
			.satisfies(ImportsIT::isKeptElsewhere);
		assertThat(this.sheets.run(foreign, SheetKind.SERVICES, rows, elsewhere, false).findings()).singleElement()
			.satisfies(ImportsIT::isKeptElsewhere);
		assertThat(this.hsds.preview(foreign, given(example), order)).singleElement()
			.satisfies(ImportsIT::isKeptElsewhere);
		assertThat(this.hsds.run(foreign, given(example), order, FILE)).singleElement()
			.satisfies(ImportsIT::isKeptElsewhere);
		assertThat(this.offerings.ofOrganization(Access.system(), this.organization)).isEqualTo(before);
	}

	private static void isKeptElsewhere(Finding finding) {
		assertThat(finding.isRefused()).isTrue();
		assertThat(finding.problems()).singleElement()
			.satisfies(problem -> assertThat(problem.key()).isEqualTo("exchange.refused.elsewhere"));
	}

	@Test
	void anOfficerExportsTheOwnDivisionOnly() throws Exception {
		ObjectNode example = example();
		UUID id = UUID.fromString(example.get("id").asString());
		this.hsds.run(ADMINISTRATOR, given(example), order("辛平台", true), FILE);
		Access foreign = People.streetOfficer("360781001");
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.export.json(foreign, STREET, new ByteArrayOutputStream()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.export.tables(foreign, STREET, new ByteArrayOutputStream()));
		assertThat(exported(foreign)).doesNotContain(id.toString());
		assertThat(exported(OFFICER)).contains(id.toString(), "Ann Persona");
		assertThat(exported(ADMINISTRATOR)).contains(id.toString(), "Ann Persona");
		assertThat(this.library.services(foreign, List.of(id), Form.FULL)).singleElement()
			.satisfies(shown -> assertThat(shown.toString()).doesNotContain("Ann Persona", "assurer_email"));
		withdraw(id);
	}

	@Test
	void placesPromisedSinceStayPromisedWhenAPublishersFileComesAgain() {
		ObjectNode example = example();
		UUID id = UUID.fromString(example.get("id").asString());
		this.hsds.run(OFFICER, given(example), order("壬平台", false), FILE);
		Capacity promised = new Capacity(CapacityUnit.PLACES, 10, 4, Instant.parse("2026-11-20T08:00:00Z"));
		this.offerings.put(Access.system(), this.offerings.get(OFFICER, id).withCapacity(promised));
		example.put("wait_time", "两周");
		this.hsds.run(OFFICER, given(example), order("壬平台", false), FILE);
		assertThat(this.offerings.get(OFFICER, id).capacity()).as("the file says nothing of it").isEqualTo(promised);
		ObjectNode ours = this.library.services(OFFICER, List.of(id), Form.FULL).getFirst();
		this.offerings.put(Access.system(), this.offerings.get(OFFICER, id)
			.withCapacity(new Capacity(CapacityUnit.PLACES, 10, 3, promised.confirmedAt())));
		ours.put("wait_time", "三周");
		this.hsds.run(OFFICER, given(ours), order("壬平台", false), FILE);
		assertThat(this.offerings.get(OFFICER, id).capacity()).extracting(Capacity::available)
			.as("the file is older than the last promise")
			.isEqualTo(3);
	}

	private static GivenFile csv(String text) {
		return file(text.getBytes(StandardCharsets.UTF_8));
	}

	private static GivenFile file(byte[] bytes) {
		return new GivenFile("导入测试.csv", bytes);
	}

	private static List<Verdict> verdicts(List<Finding> findings) {
		return findings.stream().map(Finding::verdict).toList();
	}

	/** Others search the same library. */
	private void withdraw(UUID id) {
		put(this.offerings.get(Access.system(), id), EntryStatus.WITHDRAWN);
	}

	private void put(ServiceOffering offering, EntryStatus status) {
		this.offerings.put(Access.system(),
				new ServiceOffering(offering.id(), offering.organizationCode(), offering.categoryCode(),
						offering.division(), offering.title(), offering.description(), offering.eligibility(),
						offering.serviceArea(), offering.address(), offering.coordinates(), offering.opening(),
						offering.cost(), offering.capacity(), offering.accessibility(), offering.languages(), status, 0,
						offering.updatedAt()));
	}

	private String exported(Access access) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.export.json(access, null, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
