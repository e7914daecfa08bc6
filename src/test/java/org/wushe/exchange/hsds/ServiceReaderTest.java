package org.wushe.exchange.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.ServiceReader.Otherwise;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

class ServiceReaderTest {

	private static final Access ACCESS = Access.system();

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final DivisionCode COMMUNITY = new DivisionCode("360702001001");

	private static final Organization ORGANIZATION = new Organization("52360702MJ000131X9",
			OrganizationKind.SOCIAL_ORGANIZATION, "榕荫居家服务社", null, Registration.FILED, null, null, STREET,
			List.of(STREET), "", null, null, 0);

	private static final ServiceOffering WHOLE = Offerings.meals()
		.costing(1250)
		.eligible(new Eligibility(60, 90, Set.of(SpecialGroup.ELDERLY), List.of(COMMUNITY)))
		.serving("360702001", "360702002")
		.with(AccessFeature.WHEELCHAIR)
		.speaking("hak")
		.build();

	private final Wording words = new Wording(new Translations(), new PlainNames());

	private final LocationWriter locations = new LocationWriter(this.words);

	private final ServiceWriter writer = new ServiceWriter(this.words, this.locations,
			new OrganizationWriter(this.words, this.locations));

	private final ServiceReader reader = new ServiceReader(new PlainNames());

	private ServiceOffering read(ObjectNode service) {
		return read(service, WHOLE);
	}

	private ServiceOffering read(ObjectNode service, @Nullable ServiceOffering known) {
		return this.reader.read(ACCESS, service, WHOLE.id(), known,
				new Otherwise(ORGANIZATION.code(), STREET, (known != null) ? "mental-health" : "elderly-care"));
	}

	private static ObjectNode silent() {
		return Nodes.object(WHOLE.id()).put("name", WHOLE.title()).put("status", "active");
	}

	/** Capacity is counted here, which the intake sees to. */
	private static void assertSays(ServiceOffering read, ServiceOffering expected) {
		assertThat(read).usingRecursiveComparison()
			.ignoringFields("capacity", "status", "version", "updatedAt")
			.isEqualTo(expected);
	}

	private ObjectNode written(ServiceOffering offering) {
		return this.writer.full(ACCESS, offering, ORGANIZATION, Standing.GOOD);
	}

	private static ObjectNode throughTables(ObjectNode service) throws IOException {
		TabularWriter tables = new TabularWriter();
		tables.add(HsdsTable.SERVICE, service);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		tables.write(out);
		return new TabularReader().read(new ByteArrayInputStream(out.toByteArray())).services().getFirst().node();
	}

	@Test
	void whatAServiceLeavesOutErasesNothing() {
		assertSays(read(silent()), WHOLE);
		ObjectNode atAPlace = silent();
		atAPlace.putArray("service_at_locations").addObject().putObject("location").put("name", "食堂");
		assertSays(read(atAPlace), WHOLE);
	}

	@Test
	void whatNobodyHereCanReadErasesNothing() {
		ObjectNode service = silent().put("description", " ");
		service.putArray("languages").addObject().put("name", "Hakka");
		service.putArray("service_areas").addObject().put("extent", "POLYGON EMPTY").put("extent_type", "wkt");
		service.putArray("cost_options").addObject().put("currency", "USD").put("amount", 5);
		service.putArray("attributes").addObject().putObject("taxonomy_term").put("id", "x").put("name", "nothing");
		ObjectNode location = service.putArray("service_at_locations").addObject().putObject("location");
		location.put("latitude", 25.8).put("longitude", 720).putArray("addresses").addObject().put("city", "赣州市");
		location.putArray("accessibility").addObject().put("description", "Ramp at the back");
		assertSays(read(service), WHOLE);
	}

	@Test
	void whatAServiceSaysTakesThePlaceOfWhatWasKnown() {
		ServiceOffering other = Offerings.meals()
			.id(WHOLE.id())
			.of("mental-health")
			.called("心理咨询", "个别咨询")
			.costing(0)
			.eligible(new Eligibility(18, 60, Set.of(SpecialGroup.LIVING_ALONE), List.of(STREET)))
			.givenIn("360702002")
			.serving("360702002")
			.at(new Coordinates(25.9, 114.8))
			.with(AccessFeature.SIGN_LANGUAGE)
			.speaking("yue")
			.closing(LocalTime.of(20, 0))
			.build();
		assertSays(read(written(other)), other);
	}

	@Test
	void whatOurExportHasNoneOfIsTakenAwayThroughTablesToo() throws IOException {
		ServiceOffering meals = Offerings.meals().id(WHOLE.id()).at(null).build();
		ServiceOffering bare = new ServiceOffering(meals.id(), meals.organizationCode(), meals.categoryCode(),
				meals.division(), meals.title(), "", Eligibility.everyone(), meals.serviceArea(), null, null, List.of(),
				meals.cost(), null, Set.of(), Set.of(), EntryStatus.PUBLISHED, 0, meals.updatedAt());
		ObjectNode written = PublicFace.of(HsdsTable.SERVICE, written(bare));
		assertThat(HsdsStandard.problems("service", written)).isEmpty();
		assertSays(read(written), bare);
		assertSays(read(throughTables(written)), bare);
	}

	@Test
	void whatOurExportHasComesBackThroughTablesToo() throws IOException {
		assertSays(read(throughTables(written(WHOLE)), null), WHOLE);
	}

	@Test
	void anEmptyListSaysThatThereIsNoneOfIt() {
		ObjectNode service = silent();
		service.putArray("languages");
		service.putArray("schedules");
		service.putArray("service_areas");
		ObjectNode location = service.putArray("service_at_locations").addObject().putObject("location");
		location.putArray("addresses");
		location.putArray("accessibility");
		assertThat(read(service)).returns(Set.of(), ServiceOffering::languages)
			.returns(List.of(), ServiceOffering::opening)
			.returns(List.of(WHOLE.division()), ServiceOffering::serviceArea)
			.returns(null, ServiceOffering::address)
			.returns(Set.of(), ServiceOffering::accessibility)
			.returns(WHOLE.coordinates(), ServiceOffering::coordinates);
	}

	@Test
	void aServiceThatIsGivenNowhereLosesItsPlaceAndKeepsItsLanguages() {
		ObjectNode service = silent();
		service.putArray("service_at_locations");
		assertThat(read(service)).returns(null, ServiceOffering::address)
			.returns(null, ServiceOffering::coordinates)
			.returns(Set.of(), ServiceOffering::accessibility)
			.returns(WHOLE.division(), ServiceOffering::division)
			.returns(WHOLE.languages(), ServiceOffering::languages);
	}

	@Test
	void anAreaThatWasJustThePlaceGoesWithThePlace() {
		ServiceOffering known = Offerings.meals().givenIn("360702001001").serving("360702001001").build();
		ObjectNode service = silent();
		service.putArray("service_at_locations")
			.addObject()
			.putObject("location")
			.put("external_identifier", "360702002")
			.put("external_identifier_type", ServiceWriter.DIVISION_SCHEME);
		assertThat(read(service, known).serviceArea()).containsExactly(new DivisionCode("360702002"));
		assertThat(read(service).serviceArea()).isEqualTo(WHOLE.serviceArea());
	}

	@Test
	void thePointAndTheAccessOfAPlaceDoNotGoToAnotherOne() {
		ObjectNode service = silent();
		ObjectNode location = service.putArray("service_at_locations").addObject().putObject("location");
		location.putArray("addresses").addObject().put("address_1", WHOLE.address());
		assertSays(read(service), WHOLE);
		location.putArray("addresses").addObject().put("address_1", "西门路 2 号");
		assertThat(read(service)).returns("西门路 2 号", ServiceOffering::address)
			.returns(null, ServiceOffering::coordinates)
			.returns(Set.of(), ServiceOffering::accessibility)
			.returns(WHOLE.languages(), ServiceOffering::languages);
		location.remove("addresses");
		location.put("latitude", 25.9).put("longitude", 114.8);
		assertThat(read(service)).returns(null, ServiceOffering::address)
			.returns(new Coordinates(25.9, 114.8), ServiceOffering::coordinates);
	}

	@ParameterizedTest
	@CsvSource({ "65,,65,90", ",70,60,70", "95,,95,", ",50,,50", "18,30,18,30", ",,60,90" })
	void aLimitOfAgeThatIsNotSaidStaysUnlessItContradictsTheOther(@Nullable String minimum, @Nullable String maximum,
			@Nullable Integer youngest, @Nullable Integer oldest) {
		ObjectNode service = silent();
		Nodes.text(service, "minimum_age", minimum);
		Nodes.text(service, "maximum_age", maximum);
		assertThat(read(service).eligibility()).isEqualTo(
				new Eligibility(youngest, oldest, WHOLE.eligibility().groups(), WHOLE.eligibility().residence()));
	}

	@ParameterizedTest
	@CsvSource({ ",1250,", "12.5 元,1250,", "免费,0,", "按次收费,1250,按次收费" })
	void feesInWordsChangeThePriceOnlyIfTheySayThatItIsFree(@Nullable String fees, int cents, @Nullable String note) {
		ObjectNode service = silent();
		Nodes.text(service, "fees_description", fees);
		assertThat(read(service).cost()).isEqualTo(new Cost(cents, note));
	}

	@Test
	void aPriceWithoutAnAmountLeavesTheAmount() {
		ObjectNode service = silent();
		service.putArray("cost_options").addObject().put("currency", "CNY").put("amount_description", "每餐");
		assertThat(read(service).cost()).isEqualTo(new Cost(1250, "每餐"));
		service.putArray("cost_options");
		assertThat(read(service).cost()).as("no price is not free").isEqualTo(WHOLE.cost());
	}

}
