package org.wushe.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import org.wushe.WusheTest;
import org.wushe.exchange.Finding.Problem;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsPackage;
import org.wushe.exchange.hsds.HsdsStandard;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.hsds.TabularReader;
import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.Facility;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;

/** A file says where things are as carefully as a screen. */
@WusheTest
class FilesAndPlacesIT {

	private static final DivisionCode COMMUNITY = new DivisionCode("360702011002");

	private static final Access ADMINISTRATOR = People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR);

	private static final Coordinates OFFICE = new Coordinates(25.86, 114.93);

	private static final Coordinates BEIJING = new Coordinates(39.9, 116.4);

	private final String name = "有坐标的物资" + UUID.randomUUID();

	@Autowired
	private Resources resources;

	@BeforeEach
	void theCommunityHasAnOffice(@Autowired Organizations organizations) {
		organizations.put(Access.system(),
				new Organization("T-OFFICE-" + COMMUNITY, OrganizationKind.COMMUNITY, "坐标测试社区居委会", null,
						Registration.STATUTORY, null, null, COMMUNITY, List.of(COMMUNITY), "", OFFICE, null, 0));
	}

	private GivenFile sheet(String description, Coordinates point) {
		return new GivenFile("物资.csv",
				"名称,说明,纬度,经度,数量,计量单位\n%s,%s,%s,%s,2,把\n"
					.formatted(this.name, description, point.latitude(), point.longitude())
					.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aRowFarFromItsCountyIsRefusedInItsColumnAndWhatStandsThereAlreadyIsNot(@Autowired Spreadsheets sheets) {
		assertThat(sheets.preview(ADMINISTRATOR, SheetKind.GOODS, sheet("雨伞", BEIJING), COMMUNITY).findings())
			.singleElement()
			.satisfies(finding -> assertThat(finding.problems()).extracting(Problem::place, Problem::key)
				.containsExactly(tuple("latitude", "library.refused.point-far")));

		sheets.run(ADMINISTRATOR, SheetKind.GOODS, sheet("雨伞", OFFICE), COMMUNITY, true);
		Resource taken = this.resources.within(ADMINISTRATOR, COMMUNITY, null, 0, 500)
			.stream()
			.filter(resource -> resource.name().equals(this.name))
			.findFirst()
			.orElseThrow();
		this.resources.put(Access.system(), taken.at(BEIJING));
		assertThat(sheets.run(ADMINISTRATOR, SheetKind.GOODS, sheet("长柄雨伞", BEIJING), COMMUNITY, true).findings())
			.extracting(Finding::verdict)
			.containsExactly(Verdict.CHANGED);
	}

	@Test
	void aPointOfAPublisherThatCannotBeIsLeftOutAndSaidSo(@Autowired HsdsImport hsds, @Autowired JsonPackage packages) {
		UUID organization = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		String json = """
				{"id": "%s", "name": "坐标服务社%s", "description": "有自己的场地", "locations": [
				  {"id": "%s", "location_type": "physical", "name": "坐标活动室", "description": "%%s",
				   "latitude": -25.86, "longitude": 114.93}]}
				""".formatted(organization, organization, place);
		Order order = new Order("坐标平台" + organization, COMMUNITY, null, null, true);
		GivenFile file = new GivenFile("places.json", new byte[0]);

		assertThat(hsds.run(ADMINISTRATOR, packages.read(json.formatted("乒乓球室").getBytes(StandardCharsets.UTF_8)),
				order, file))
			.allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.NEW))
			.flatExtracting(Finding::problems)
			.extracting(Problem::key)
			.containsExactly("library.refused.point-abroad", "exchange.note.point-left-out");
		Resource taken = this.resources.find(ADMINISTRATOR, place).orElseThrow();
		assertThat(taken.coordinates()).isNull();

		this.resources.put(Access.system(),
				new Resource(place, taken.organizationCode(), COMMUNITY, taken.name(), taken.description(),
						taken.categoryCode(), "东门路 1 号", OFFICE, taken.content(), taken.status(), taken.confirmedAt(),
						taken.version(), taken.updatedAt()));
		hsds.run(ADMINISTRATOR, packages.read(json.formatted("棋牌室").getBytes(StandardCharsets.UTF_8)), order, file);
		assertThat(this.resources.find(ADMINISTRATOR, place)).get()
			.as("what was mended here")
			.returns("棋牌室", Resource::description)
			.returns("东门路 1 号", Resource::address)
			.returns(OFFICE, Resource::coordinates);
	}

	@Test
	void whatAPublishersPackageOrTablesLeaveOutOfAFacilityErasesNothing(@Autowired HsdsImport hsds,
			@Autowired JsonPackage packages, @Autowired TabularReader tables) throws IOException {
		UUID organization = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		String json = """
				{"id": "%s", "name": "沉默服务社%s", "description": "有自己的场地", "locations": [
				  {"id": "%s", "location_type": "physical", "name": "沉默活动室", "description": "%%s"%%s}]}
				""".formatted(organization, organization, place);
		Consumer<HsdsPackage> take = given -> hsds.run(ADMINISTRATOR, given,
				new Order("沉默平台" + organization, COMMUNITY, null, null, true), new GivenFile("places", new byte[0]));
		take.accept(packages.read(json.formatted("乒乓球室", "").getBytes(StandardCharsets.UTF_8)));
		Resource taken = this.resources.find(ADMINISTRATOR, place).orElseThrow();
		Resource kept = new Resource(place, taken.organizationCode(), COMMUNITY, taken.name(), taken.description(),
				"elderly-care", "东门路 1 号", OFFICE, new Facility(80, List.of(), Set.of(AccessFeature.WHEELCHAIR), false),
				taken.status(), taken.confirmedAt(), taken.version(), taken.updatedAt());
		this.resources.put(Access.system(), kept);

		take.accept(packages.read(json.formatted("棋牌室", "").getBytes(StandardCharsets.UTF_8)));
		isKept(kept, place, "棋牌室");
		take.accept(tables.read(new ByteArrayInputStream(HsdsStandard.tables(Map.of("organizations.csv",
				"id,name,description\n%s,沉默服务社%s,有自己的场地\n".formatted(organization, organization), "locations.csv",
				"id,location_type,organization_id,name,description,latitude,longitude\n%s,physical,%s,沉默活动室,茶室,,\n"
					.formatted(place, organization))))));
		isKept(kept, place, "茶室");

		take.accept(packages.read(json.formatted("茶室", ", \"latitude\": 25.8601, \"longitude\": 114.9301")
			.getBytes(StandardCharsets.UTF_8)));
		isKept(kept.at(new Coordinates(25.8601, 114.9301)), place, "茶室");
	}

	@Test
	void whatAPublishersPackageOrTablesLeaveOutOfAServiceErasesNothing(@Autowired HsdsImport hsds,
			@Autowired JsonPackage packages, @Autowired TabularReader tables, @Autowired ServiceOfferings offerings)
			throws IOException {
		UUID organization = UUID.randomUUID();
		UUID service = UUID.randomUUID();
		String json = """
				{"id": "%s", "name": "沉默助餐社%s", "description": "送餐", "services": [
				  {"id": "%s", "name": "沉默助餐", "status": "active", "description": "%%s"%%s}]}
				""".formatted(organization, organization, service);
		BiConsumer<HsdsPackage, String> take = (given,
				category) -> assertThat(hsds.run(ADMINISTRATOR, given,
						new Order("沉默平台" + organization, COMMUNITY, null, category, false),
						new GivenFile("services", new byte[0])))
					.noneMatch(Finding::isRefused);
		take.accept(packages.read(json.formatted("午餐", "").getBytes(StandardCharsets.UTF_8)), "elderly-care");
		ServiceOffering taken = offerings.get(Access.system(), service);
		ServiceOffering kept = new ServiceOffering(service, taken.organizationCode(), taken.categoryCode(), COMMUNITY,
				taken.title(), taken.description(),
				new Eligibility(60, 90, Set.of(SpecialGroup.ELDERLY), List.of(COMMUNITY)), List.of(COMMUNITY),
				"东门路 1 号", OFFICE,
				List.of(new Opening(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(12, 0))),
				new Cost(1250, "每餐"),
				new Capacity(CapacityUnit.MEALS_PER_DAY, 50, 20, Instant.parse("2026-11-01T00:00:00Z")),
				Set.of(AccessFeature.WHEELCHAIR), Set.of("hak"), taken.status(), taken.version(), taken.updatedAt());
		offerings.put(Access.system(), kept);

		take.accept(packages.read(json.formatted("晚餐", "").getBytes(StandardCharsets.UTF_8)), null);
		isKept(offerings, kept, "晚餐");
		take.accept(tables.read(new ByteArrayInputStream(HsdsStandard.tables(Map.of("organizations.csv",
				"id,name,description\n%s,沉默助餐社%s,送餐\n".formatted(organization, organization), "services.csv",
				"id,organization_id,name,status,description,minimum_age\n%s,%s,沉默助餐,active,早餐,\n".formatted(service,
						organization))))),
				null);
		isKept(offerings, kept, "早餐");

		take.accept(packages.read(
				json.formatted("早餐", ", \"languages\": [], \"schedules\": []").getBytes(StandardCharsets.UTF_8)), null);
		assertThat(offerings.get(Access.system(), service)).as("an empty list says that there is none")
			.returns(Set.of(), ServiceOffering::languages)
			.returns(List.of(), ServiceOffering::opening)
			.returns(kept.address(), ServiceOffering::address);
	}

	@Test
	void whatIsWrittenWhileAFileIsTakenInIsNotUndoneByItsSilence(@Autowired HsdsImport hsds,
			@Autowired JsonPackage packages, @Autowired ServiceOfferings offerings, @Autowired Database database,
			@Autowired TransactionOperations transactions) throws Exception {
		UUID organization = UUID.randomUUID();
		UUID service = UUID.randomUUID();
		String json = """
				{"id": "%s", "name": "同时服务社%s", "description": "送餐", "services": [
				  {"id": "%s", "name": "同时助餐", "status": "active", "description": "%%s"}]}
				""".formatted(organization, organization, service);
		Function<String, List<Finding>> take = description -> hsds.run(ADMINISTRATOR,
				packages.read(json.formatted(description).getBytes(StandardCharsets.UTF_8)),
				new Order("同时平台" + organization, COMMUNITY, null, "elderly-care", false),
				new GivenFile("services", new byte[0]));
		take.apply("午餐");

		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<List<Finding>> taken = transactions.execute(status -> {
				database.as(Access.system())
					.sql("update service_offering set address = '东门路 1 号' where id = ?")
					.param(service)
					.update();
				Future<List<Finding>> waiting = other.submit(() -> take.apply("晚餐"));
				await().atMost(Duration.ofSeconds(30)).until(() -> isSomebodyWaiting(database, transactions));
				return waiting;
			});
			assertThat(taken.get()).noneMatch(Finding::isRefused);
		}
		assertThat(offerings.get(Access.system(), service)).returns("晚餐", ServiceOffering::description)
			.returns("东门路 1 号", ServiceOffering::address);
	}

	private static boolean isSomebodyWaiting(Database database, TransactionOperations transactions) {
		return transactions.<Integer>execute(status -> database.as(Access.system())
			.sql("""
					select count(*) from pg_stat_activity
					where wait_event_type = 'Lock' and query like 'select * from service_offering%for update'""")
			.query(Integer.class)
			.single()) > 0;
	}

	private static void isKept(ServiceOfferings offerings, ServiceOffering kept, String description) {
		assertThat(offerings.get(Access.system(), kept.id())).returns(description, ServiceOffering::description)
			.usingRecursiveComparison()
			.ignoringFields("description", "version", "updatedAt")
			.isEqualTo(kept);
	}

	private void isKept(Resource kept, UUID place, String description) {
		assertThat(this.resources.find(ADMINISTRATOR, place)).get()
			.returns(description, Resource::description)
			.returns(kept.categoryCode(), Resource::categoryCode)
			.returns(kept.address(), Resource::address)
			.returns(kept.coordinates(), Resource::coordinates)
			.returns(kept.content(), Resource::content);
	}

}
