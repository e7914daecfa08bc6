package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.ServiceReader.Otherwise;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

class ServiceMappingTest {

	private static final Access ACCESS = Access.system();

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final Organization ORGANIZATION = new Organization("52360702MJ000131X9",
			OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", "53410000MJ0000018X", Registration.REGISTERED, 3,
			LocalDate.of(2029, 12, 31), STREET, List.of(STREET), "为老人服务", null, null, 0);

	private final Wording words = new Wording(new Translations(), new PlainNames());

	private final LocationWriter locations = new LocationWriter(this.words);

	private final OrganizationWriter organizations = new OrganizationWriter(this.words, this.locations);

	private final ServiceWriter writer = new ServiceWriter(this.words, this.locations, this.organizations);

	private final ServiceReader reader = new ServiceReader(new PlainNames());

	private final ServiceOffering meals = Offerings.meals()
		.costing(1250)
		.eligible(new Eligibility(60, 100, Set.of(SpecialGroup.LIVING_ALONE, SpecialGroup.ELDERLY),
				List.of(new DivisionCode("360702001001"))))
		.with(AccessFeature.WHEELCHAIR, AccessFeature.HOME_VISIT)
		.speaking("hak")
		.build();

	@Test
	void everyFormOfAServiceKeepsToItsSchema() {
		assertThat(HsdsStandard.problems("service", full())).isEmpty();
		assertThat(HsdsStandard.problems("service_list", Originals.basic(full()))).isEmpty();
	}

	@Test
	void everyFormOfAnOrganisationKeepsToItsSchema() {
		assertThat(HsdsStandard.problems("organization_list", this.organizations.basic(ORGANIZATION))).isEmpty();
		assertThat(HsdsStandard.problems("organization", this.organizations.described(ACCESS, ORGANIZATION))).isEmpty();
	}

	@Test
	void aRestrictedOrganisationComesBackAsItWas() {
		Organization restricted = new Organization("52360702MJ000131X9", OrganizationKind.SOCIAL_ORGANIZATION,
				"榕荫居家服务社", null, Registration.FILED, 3, LocalDate.of(2029, 12, 31), STREET, List.of(STREET), "为老人服务",
				null, new Restriction(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), "年检未通过"),
				new Restriction(null, Restriction.FOR_GOOD, "骗取补贴"), 4);
		ObjectNode written = this.organizations.described(ACCESS, restricted);
		assertThat(new OrganizationReader(null).read(written, restricted, STREET, UUID.randomUUID()))
			.isEqualTo(restricted);
	}

	@Test
	void anIntroductionStaysUnlessOurExportSaysThatThereIsNone() {
		OrganizationReader reader = new OrganizationReader(null);
		Organization introduced = new Organization(ORGANIZATION.code(), ORGANIZATION.kind(), ORGANIZATION.name(), null,
				Registration.FILED, null, null, STREET, List.of(STREET), "为老人服务", null, null, 0);
		ObjectNode said = Nodes.object().put("name", ORGANIZATION.name());
		assertThat(reader.read(said, introduced, STREET, UUID.randomUUID())).isEqualTo(introduced);
		assertThat(reader.read(said.put("description", " "), introduced, STREET, UUID.randomUUID()))
			.isEqualTo(introduced);
		Organization silent = new Organization(ORGANIZATION.code(), ORGANIZATION.kind(), ORGANIZATION.name(), null,
				Registration.FILED, null, null, STREET, List.of(STREET), "", null, null, 0);
		assertThat(reader.read(this.organizations.described(ACCESS, silent), introduced, STREET, UUID.randomUUID()))
			.isEqualTo(silent);
	}

	@Test
	void termsKeepToTheirSchema() {
		assertThat(this.words.terms(ACCESS)).hasSizeGreaterThan(20)
			.allSatisfy(term -> assertThat(HsdsStandard.problems("taxonomy_term", term)).isEmpty());
	}

	@Test
	void ourServiceComesBackAsItWas() {
		ServiceOffering back = read(full(), null);
		assertThat(back).usingRecursiveComparison()
			.ignoringFields("status", "version", "updatedAt")
			.isEqualTo(this.meals);
	}

	@Test
	void aServiceThatSaysLittleComesBackAsItWas() {
		ServiceOffering plain = Offerings.meals().capacity(null).at(null).build();
		ObjectNode written = this.writer.full(ACCESS, plain, ORGANIZATION, Standing.GOOD);
		assertThat(HsdsStandard.problems("service", written)).isEmpty();
		assertThat(read(written, null)).usingRecursiveComparison()
			.ignoringFields("status", "version", "updatedAt")
			.isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "PUBLISHED,false,active", "PUBLISHED,true,temporarily closed", "STALE,false,active",
			"DRAFT,false,inactive", "SUBMITTED,true,inactive", "WITHDRAWN,false,defunct" })
	void theStateOfAnEntryIsAStatusOfTheStandard(EntryStatus status, boolean suspended, String said) {
		assertThat(ServiceWriter.status(status, suspended)).isEqualTo(said);
	}

	@Test
	void whatAPublisherWroteComesBackWithNothingLost() {
		ObjectNode theirs = HsdsStandard.example("service_full.json");
		ServiceOffering ours = read(theirs, "mental-health");
		ObjectNode now = this.writer.full(ACCESS, ours, ORGANIZATION, Standing.GOOD);
		ObjectNode merged = Merge.of(theirs, now, now);
		assertThat(HsdsStandard.problems("service", merged)).isEmpty();
		assertThat(Lost.of(theirs, merged)).isEmpty();
		assertThat(ours.title()).isEqualTo("Community Counselling");
		assertThat(ours.eligibility().minAge()).isEqualTo(12);
		assertThat(ours.opening()).singleElement().satisfies(opening -> assertThat(opening.days()).hasSize(2));
		assertThat(ours.coordinates()).as("100° north is nowhere").isNull();
	}

	@Test
	void whatIsChangedHereIsSaidInOurWords() {
		ObjectNode theirs = HsdsStandard.example("service_full.json");
		ServiceOffering ours = read(theirs, "mental-health");
		ServiceOffering changed = Offerings.meals().id(ours.id()).called("心理咨询", "个别咨询").build();
		ObjectNode merged = Merge.of(theirs, this.writer.full(ACCESS, ours, ORGANIZATION, Standing.GOOD),
				this.writer.full(ACCESS, changed, ORGANIZATION, Standing.GOOD));
		assertThat(merged.get("name").asString()).isEqualTo("心理咨询");
		assertThat(merged.get("wait_time").asString()).as("we know nothing of it").isEqualTo("wait_time");
		assertThat(merged.at("/service_at_locations/0/location/addresses/0/address_1").asString()).isEqualTo("东门路");
	}

	@Test
	void whatAPublisherLeavesEmptyIsSaidInOurWords() {
		ObjectNode theirs = silent();
		theirs.putArray("languages");
		theirs.putArray("service_at_locations");
		ObjectNode merged = Merge.of(theirs, full(), full());
		assertThat(merged.at("/languages/0/code").asString()).isEqualTo("hak");
		assertThat(merged.at("/service_at_locations/0/location/addresses/0/address_1").asString()).isEqualTo("东门路");
		ServiceOffering bare = read(silent(), "elderly-care");
		ObjectNode ours = this.writer.full(ACCESS, bare, ORGANIZATION, Standing.GOOD);
		assertThat(Merge.of(theirs, ours, ours).get("languages")).as("still none").isEmpty();
	}

	private ObjectNode silent() {
		return Nodes.object(this.meals.id()).put("name", "助餐").put("status", "active");
	}

	@Test
	void aCategoryIsFoundByItsNameAndByAnotherWordForIt() {
		ObjectNode service = full();
		service.remove("attributes");
		ObjectNode term = service.withArray("attributes").addObject().putObject("taxonomy_term");
		term.put("id", "5c4d79d7-cc55-470e-9f1f-8cad074e4892").put("name", "老年食堂");
		assertThat(read(service, null).categoryCode()).isEqualTo("elderly-care.meals");
	}

	@ParameterizedTest
	@CsvSource({ "name,,exchange.hsds.missing", "status,open,exchange.hsds.status", "minimum_age,ten,exchange.hsds.age",
			"minimum_age,-1,exchange.hsds.age", "minimum_age,1e400000000,exchange.hsds.age",
			"minimum_age,1e-400000000,exchange.hsds.age", "minimum_age,101,exchange.hsds.ages" })
	void whatBreaksTheStandardIsRefusedByName(String field, String value, String reason) {
		ObjectNode service = full();
		service.put(field, value);
		assertThatExceptionOfType(BadObject.class).isThrownBy(() -> read(service, null)).satisfies(bad -> {
			assertThat(bad.pointer()).isEqualTo(field);
			assertThat(bad.messageKey()).isEqualTo(reason);
		});
	}

	@Test
	void aServiceOfNoKnownCategoryIsRefusedUnlessOneIsGiven() {
		ObjectNode service = full();
		service.remove("attributes");
		assertThatExceptionOfType(BadObject.class).isThrownBy(() -> read(service, null))
			.satisfies(bad -> assertThat(bad.messageKey()).isEqualTo("exchange.hsds.category"));
		assertThat(read(service, "elderly-care").categoryCode()).isEqualTo("elderly-care");
	}

	private ObjectNode full() {
		return this.writer.full(ACCESS, this.meals, ORGANIZATION, Standing.GOOD);
	}

	private ServiceOffering read(ObjectNode service, String category) {
		return this.reader.read(ACCESS, service, UUID.fromString(service.get("id").asString()), null,
				new Otherwise(ORGANIZATION.code(), STREET, category));
	}

}
