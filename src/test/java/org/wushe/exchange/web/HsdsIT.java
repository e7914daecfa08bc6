package org.wushe.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.WusheTest;
import org.wushe.exchange.GivenFile;
import org.wushe.exchange.hsds.HsdsImport;
import org.wushe.exchange.hsds.HsdsImport.Order;
import org.wushe.exchange.hsds.HsdsStandard;
import org.wushe.exchange.hsds.JsonPackage;
import org.wushe.exchange.hsds.LibraryInHsds;
import org.wushe.exchange.hsds.Taxonomy;
import org.wushe.exchange.hsds.TermList;
import org.wushe.exchange.hsds.TermList.Which;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.AccessFeature;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.parties.Restriction;
import org.wushe.parties.SpecialGroup;

/** The library for other systems: as the standard says, and only what is published. */
@WusheTest
class HsdsIT {

	private static final String ORGANIZATION = "T-HSDS";

	@LocalServerPort
	private int port;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Streams streams;

	private int calls;

	private final HttpClient http = HttpClient.newHttpClient();

	private final ServiceOffering meals = Offerings.meals()
		.id(UUID.fromString("5f6a0d4e-3c1b-4a53-9f0e-000000000001"))
		.by(ORGANIZATION)
		.called("开放数据助餐", "每天中午送餐")
		.with(AccessFeature.WHEELCHAIR)
		.speaking("hak")
		.build();

	private final ServiceOffering draft = Offerings.meals()
		.id(UUID.fromString("5f6a0d4e-3c1b-4a53-9f0e-000000000002"))
		.by(ORGANIZATION)
		.called("还没发布的助餐", "草稿")
		.in(EntryStatus.DRAFT)
		.build();

	@BeforeEach
	void anOrganisationHasAServiceAndADraft(@Autowired Organizations organizations,
			@Autowired ServiceOfferings offerings) {
		DivisionCode street = new DivisionCode("360702001");
		organizations.put(Access.system(),
				new Organization(ORGANIZATION, OrganizationKind.SOCIAL_ORGANIZATION, "开放数据服务社", null,
						Registration.FILED, 3, null, street, List.of(street), "为老人服务", new Coordinates(25.8, 114.9),
						null, 0));
		offerings.put(Access.system(), this.meals);
		offerings.put(Access.system(), this.draft);
	}

	@Test
	void theDoorSaysWhichVersionItSpeaks() throws Exception {
		assertThat(json("/hsds/").get("version").asString()).isEqualTo("3.0");
		assertThat(json("/hsds").get("openapi_url").asString()).startsWith("https://");
	}

	@Test
	void everyListAndEveryObjectKeepsToItsSchema() throws Exception {
		for (String list : List.of("service", "organization", "service_at_location")) {
			JsonNode basic = json("/hsds/" + list + "s?per_page=20");
			assertThat(basic.get("size").asInt()).isPositive();
			for (JsonNode each : basic.get("contents")) {
				assertThat(HsdsStandard.problems(list + "_list", each)).isEmpty();
			}
			JsonNode full = json("/hsds/" + list + "s?full=true&per_page=5");
			for (JsonNode each : full.get("contents")) {
				assertThat(HsdsStandard.problems(list, each)).isEmpty();
			}
			String first = full.at("/contents/0/id").asString();
			JsonNode alone = json("/hsds/" + list + "s/" + first);
			assertThat(alone.get("id").asString()).isEqualTo(first);
			assertThat(HsdsStandard.problems(list, alone)).isEmpty();
		}
		JsonNode terms = json("/hsds/taxonomy_terms?per_page=1000");
		assertThat(terms.get("contents")).hasSizeGreaterThan(20);
		for (JsonNode term : terms.get("contents")) {
			assertThat(HsdsStandard.problems("taxonomy_term", term)).isEmpty();
		}
		assertThat(json("/hsds/taxonomies").get("contents")).hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy(taxonomy -> assertThat(HsdsStandard.problems("taxonomy", taxonomy)).isEmpty());
	}

	@Test
	void onlyWhatIsPublishedIsFound() throws Exception {
		assertThat(json("/hsds/services/" + this.meals.id()).get("name").asString()).isEqualTo("开放数据助餐");
		assertThat(get("/hsds/services/" + this.draft.id()).statusCode()).isEqualTo(404);
		assertThat(titles("/hsds/services?search=助餐&per_page=1000")).contains("开放数据助餐").doesNotContain("还没发布的助餐");
		assertThat(json("/hsds/organizations/" + organizationId() + "?full_service=true").get("services"))
			.singleElement()
			.satisfies(service -> assertThat(service.get("schedules")).isNotEmpty());
	}

	@Test
	void theListIsNarrowedAsTheOpenapiSays() throws Exception {
		String ours = "organization_id=" + organizationId();
		assertThat(titles("/hsds/services?" + ours)).containsExactly("开放数据助餐");
		assertThat(titles("/hsds/services?" + ours + "&search=开放数据服务社")).hasSize(1);
		assertThat(titles("/hsds/services?" + ours + "&search=没有这个词")).isEmpty();
		assertThat(titles("/hsds/services?" + ours + "&modified_after=2126-01-01")).isEmpty();
		assertThat(titles("/hsds/services?" + ours + "&modified_after=2020-01-01T00:00:00Z")).hasSize(1);
		assertThat(titles("/hsds/services?" + ours + "&taxonomy_term_id=" + termId("elderly-care"))).hasSize(1);
		assertThat(titles("/hsds/services?" + ours + "&taxonomy_term_id=" + UUID.randomUUID())).isEmpty();
		assertThat(json("/hsds/services?minimal=true&" + ours).at("/contents/0").propertyNames())
			.containsExactlyInAnyOrder("id", "modified_date");
		assertThat(json("/hsds/taxonomy_terms?top_only=true").get("contents"))
			.allSatisfy(term -> assertThat(term.has("parent_id")).isFalse());
	}

	@Test
	void pagesAndLinesHoldTheSame() throws Exception {
		List<String> paged = new ArrayList<>();
		JsonNode page;
		int number = 1;
		do {
			page = json("/hsds/services?per_page=500&page=" + number++);
			page.get("contents").forEach(each -> paged.add(each.get("id").asString()));
		}
		while (!page.get("last_page").asBoolean());
		assertThat(page.get("total_items").asInt()).isEqualTo(paged.size());
		HttpResponse<String> lines = get("/hsds/services?format=ndjson");
		assertThat(lines.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
		assertThat(lines.body().lines().map(this.json::readTree).map(each -> each.get("id").asString()))
			.containsExactlyElementsOf(paged)
			.contains(this.meals.id().toString());
	}

	@Test
	void whatCannotBeAnsweredIsAProblem() throws Exception {
		for (String path : List.of("services?format=xml", "services?full=perhaps", "services?page=first",
				"services?modified_after=soon", "service_at_locations?postcode=34100",
				"service_at_locations?postcode=341000&proximity=far", "service_at_locations?proximity=500")) {
			HttpResponse<String> answer = get("/hsds/" + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(400);
			assertThat(answer.body()).as(path).contains("exchange.refused").doesNotContain("xception");
		}
		assertThat(get("/hsds/services/not-an-id").statusCode()).isEqualTo(404);
		assertThat(get("/hsds/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void aSuspensionAndItsEndAreChangesOfTheServices(@Autowired Organizations organizations) throws Exception {
		String ours = "/hsds/services?minimal=true&organization_id=" + organizationId();
		String before = json(ours).at("/contents/0/modified_date").asString();
		Restriction suspension = new Restriction(null, LocalDate.of(2999, 1, 1), "年检未过");

		organizations.suspend(Access.system(), ORGANIZATION, suspension, "年检未过");
		String closed = json(ours).at("/contents/0/modified_date").asString();
		JsonNode service = json("/hsds/services/" + this.meals.id());
		organizations.suspend(Access.system(), ORGANIZATION, null, "年检已过");
		String open = json(ours).at("/contents/0/modified_date").asString();

		assertThat(Instant.parse(closed)).isAfter(Instant.parse(before));
		assertThat(service.get("status").asString()).isEqualTo("temporarily closed");
		assertThat(service.get("last_modified").asString()).isEqualTo(closed);
		assertThat(Instant.parse(open)).isAfter(Instant.parse(closed));
		assertThat(json(ours + "&modified_after=" + open).get("contents")).as("whoever asks since then hears of it")
			.isNotEmpty();
	}

	@Test
	void aPostcodeFindsWhatReachesItsPlaceAndAProximityWhatLiesNearItsMiddle(@Autowired Organizations organizations,
			@Autowired ServiceOfferings offerings, @Autowired Divisions divisions) throws Exception {
		DivisionCode town = new DivisionCode("930101");
		Coordinates office = new Coordinates(25.86, 114.93);
		divisions.put(Access.system(), List.of(new Division(new DivisionCode("93"), "测试省"),
				new Division(new DivisionCode("9301"), "测试市"), new Division(town, "测试县")), "test");
		divisions.putPostcodes(Access.system(), Map.of(town, "993000"));
		organizations.put(Access.system(), new Organization("T-HSDS-OFFICE", OrganizationKind.STREET, "测试县办事处", null,
				Registration.STATUTORY, null, null, town, List.of(town), "", office, null, 0));
		offerings.put(Access.system(), reaching(4, "县城送餐", office));
		offerings.put(Access.system(), reaching(5, "山里送餐", new Coordinates(26.2, 114.93)));

		assertThat(reached("postcode=993000")).containsExactly("县城送餐", "山里送餐");
		assertThat(reached("postcode=993007")).as("an office of the same town").hasSize(2);
		assertThat(reached("postcode=993000&proximity=500")).containsExactly("县城送餐");
		assertThat(reached("postcode=993000&proximity=100000")).hasSize(2);
		assertThat(reached("postcode=999999")).as("nobody knows where that is").isEmpty();
	}

	private ServiceOffering reaching(int number, String title, Coordinates at) {
		return Offerings.meals()
			.id(UUID.fromString("5f6a0d4e-3c1b-4a53-9f0e-00000000000" + number))
			.by(ORGANIZATION + "-OFFICE")
			.called(title, "到点送餐")
			.givenIn("930101")
			.serving("930101")
			.at(at)
			.build();
	}

	private List<String> reached(String query) throws Exception {
		return json("/hsds/service_at_locations?full=true&" + query).get("contents")
			.valueStream()
			.map(each -> each.at("/service/name").asString())
			.toList();
	}

	@Test
	void theTermsOfAPublisherAreListedAndFindItsServices(@Autowired HsdsImport imports, @Autowired JsonPackage packages)
			throws Exception {
		String given = """
				{"id": "6e3c1b4a-0000-4000-8000-000000000001", "name": "词表服务社", "description": "有自己的词表", "services": [
				  {"id": "6e3c1b4a-0000-4000-8000-000000000002", "name": "词表送餐", "status": "active", "attributes": [
				    {"id": "6e3c1b4a-0000-4000-8000-000000000003", "link_entity": "service", "taxonomy_term":
				      {"id": "6e3c1b4a-0000-4000-8000-000000000004", "code": "1102", "name": "Meals",
				       "taxonomy": "Open Eligibility", "attention": "somebody"}}]}]}
				""";
		imports.run(People.person("高远", null, null, Role.SYSTEM_ADMINISTRATOR),
				packages.read(given.getBytes(StandardCharsets.UTF_8)),
				new Order("词表平台", new DivisionCode("360702001"), null, "elderly-care.meals", true),
				new GivenFile("terms.json", new byte[0]));

		JsonNode term = json("/hsds/taxonomy_terms/6e3c1b4a-0000-4000-8000-000000000004");
		assertThat(HsdsStandard.problems("taxonomy_term", term)).isEmpty();
		assertThat(term.toString()).doesNotContain("somebody");
		String taxonomy = term.at("/taxonomy_detail/id").asString();
		assertThat(json("/hsds/taxonomies/" + taxonomy).get("name").asString()).isEqualTo("Open Eligibility");
		assertThat(json("/hsds/taxonomy_terms?taxonomy_id=" + taxonomy).get("contents")).contains(term);
		assertThat(titles("/hsds/services?taxonomy_term_id=6e3c1b4a-0000-4000-8000-000000000004")).contains("词表送餐");
		assertThat(titles("/hsds/services?taxonomy_id=" + taxonomy)).contains("词表送餐").doesNotContain("开放数据助餐");
	}

	@Test
	void whoAsksForOneTermOrTaxonomyReadsNoOther(@Autowired Database database,
			@Autowired TransactionOperations transactions) throws Exception {
		String known = termId("elderly-care");
		transactions.executeWithoutResult(status -> database.as(Access.system()).sql("""
				insert into hsds_term (id, taxonomy_id, publisher, term, imported_at)
				values ('T-UNREADABLE', 'T-UNREADABLE-TAXONOMY', '测试平台', '"no term"', now())""").update());
		try {
			assertThat(get("/hsds/taxonomy_terms?per_page=1000").statusCode()).as("it cannot be read").isEqualTo(500);
			assertThat(get("/hsds/taxonomy_terms?per_page=1").statusCode()).as("a page reads no other").isEqualTo(200);
			assertThat(get("/hsds/taxonomy_terms/" + known).statusCode()).isEqualTo(200);
			assertThat(get("/hsds/taxonomy_terms/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
			for (String asked : List.of("taxonomy_term_id=" + known, "taxonomy_term_id=" + UUID.randomUUID(),
					"taxonomy_id=" + UUID.randomUUID(), "taxonomy_id=T-UNREADABLE-TAXONOMY")) {
				assertThat(get("/hsds/services?" + asked).statusCode()).as(asked).isEqualTo(200);
			}
			assertThat(get("/hsds/taxonomy_terms?taxonomy_id=" + UUID.randomUUID()).statusCode()).isEqualTo(200);
		}
		finally {
			transactions.executeWithoutResult(status -> database.as(Access.system())
				.sql("delete from hsds_term where id = 'T-UNREADABLE'")
				.update());
		}
	}

	@Test
	void pagesAndLinesOfTermsHoldTheSameOursAndThoseOfPublishers(@Autowired Database database,
			@Autowired TransactionOperations transactions) throws Exception {
		String taxonomy = UUID.randomUUID().toString();
		List<String> terms = Stream.generate(() -> UUID.randomUUID().toString()).limit(5).toList();
		transactions.executeWithoutResult(status -> keep(database, taxonomy, terms));
		try {
			assertThat(paged("taxonomy_id=" + taxonomy, 2)).containsExactlyInAnyOrderElementsOf(terms);
			assertThat(paged("search=分页词", 2)).containsExactlyInAnyOrderElementsOf(terms);
			assertThat(paged("parent_id=" + terms.getFirst(), 3)).hasSize(4).doesNotContain(terms.getFirst());
			assertThat(paged("top_only=true", 7)).contains(terms.getFirst(), termId("elderly-care"))
				.doesNotContainAnyElementsOf(terms.subList(1, 5));
			assertThat(paged("top_only=false", 7)).containsAll(terms).contains(termId("elderly-care"));
		}
		finally {
			transactions.executeWithoutResult(status -> database.as(Access.system())
				.sql("delete from hsds_term where taxonomy_id = ?")
				.param(taxonomy)
				.update());
		}
	}

	@Test
	void aPublishersTermInATaxonomyOfOursIsListedOnceAndEndsTheList(@Autowired TermList list,
			@Autowired LibraryInHsds library, @Autowired Database database,
			@Autowired TransactionOperations transactions) throws Exception {
		String taxonomy = Taxonomy.GROUP.id().toString();
		String theirs = UUID.randomUUID().toString();
		String ours = Taxonomy.GROUP.term(SpecialGroup.ELDERLY.code()).toString();
		transactions.executeWithoutResult(status -> keep(database, taxonomy, List.of(theirs, ours)));
		try {
			assertThat(list.after(Access.system(), new Which(taxonomy, null, false, ""),
					(ObjectNode) this.json.readTree(term(theirs, taxonomy, theirs)), 500))
				.extracting(each -> each.get("id").asString())
				.doesNotContain(theirs, ours);
			assertThat(paged("taxonomy_id=" + taxonomy, 3)).contains(theirs, ours);
			assertThat(library.taxonomies(Access.system())).extracting(each -> each.get("id").asString())
				.containsOnlyOnce(taxonomy);
		}
		finally {
			transactions.executeWithoutResult(status -> database.as(Access.system())
				.sql("delete from hsds_term where id in (?, ?)")
				.params(theirs, ours)
				.update());
		}
	}

	private void keep(Database database, String taxonomy, List<String> terms) {
		terms.forEach(id -> database.as(Access.system())
			.sql("""
					insert into hsds_term (id, taxonomy_id, publisher, term, imported_at)
					values (?, ?, '分页平台', ?::jsonb, now())""")
			.params(id, taxonomy, term(id, taxonomy, terms.getFirst()))
			.update());
	}

	private String term(String id, String taxonomy, String first) {
		String parent = id.equals(first) ? "" : "\"parent_id\": \"%s\",".formatted(first);
		return """
				{"id": "%s", %s "name": "分页词", "description": "排在别的后面", "taxonomy_detail": {"id": "%s"}}"""
			.formatted(id, parent, taxonomy);
	}

	/** The ids of all pages, which the lines hold as well, in the same order. */
	private List<String> paged(String asked, int perPage) throws Exception {
		List<String> paged = new ArrayList<>();
		JsonNode page;
		int number = 1;
		do {
			page = json("/hsds/taxonomy_terms?%s&per_page=%d&page=%d".formatted(asked, perPage, number++));
			assertThat(page.get("size").asInt()).isLessThanOrEqualTo(perPage);
			page.get("contents").forEach(each -> paged.add(each.get("id").asString()));
		}
		while (!page.get("last_page").asBoolean());
		assertThat(page.get("total_items").asInt()).isEqualTo(paged.size());
		assertThat(get("/hsds/taxonomy_terms?format=ndjson&" + asked).body()
			.lines()
			.map(this.json::readTree)
			.map(each -> each.get("id").asString())).containsExactlyElementsOf(paged).doesNotHaveDuplicates();
		return paged;
	}

	@Test
	void wholeListsAreWrittenToAFewAtOnceOnly() throws Exception {
		HttpResponse<String> refused = during(4, "/hsds/services?format=ndjson");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(during(4, "/hsds/services?minimal=true").statusCode()).isEqualTo(429);
		assertThat(during(4, "/hsds/organizations?format=ndjson").statusCode()).isEqualTo(429);
		assertThat(during(4, "/hsds/taxonomy_terms?format=ndjson").statusCode()).isEqualTo(429);
		assertThat(during(4, "/hsds/services?per_page=5").statusCode()).isEqualTo(200);
		assertThat(get("/hsds/services?format=ndjson").statusCode()).isEqualTo(200);
	}

	/** What is answered while so many are being written. */
	private HttpResponse<String> during(int others, String path) throws Exception {
		if (others == 0) {
			return get(path);
		}
		List<HttpResponse<String>> answer = new ArrayList<>();
		this.streams.write(() -> {
			try {
				answer.add(during(others - 1, path));
			}
			catch (Exception ex) {
				throw new AssertionError(ex);
			}
		});
		return answer.getFirst();
	}

	private String organizationId() throws Exception {
		return json("/hsds/services/" + this.meals.id()).get("organization_id").asString();
	}

	private String termId(String code) throws Exception {
		for (JsonNode term : json("/hsds/taxonomy_terms?top_only=true&per_page=1000").get("contents")) {
			if (term.get("code").asString().equals(code)) {
				return term.get("id").asString();
			}
		}
		throw new AssertionError("no category " + code);
	}

	private List<String> titles(String path) throws Exception {
		return json(path).get("contents").valueStream().map(each -> each.get("name").asString()).toList();
	}

	private JsonNode json(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
		return this.json.readTree(answer.body());
	}

	/** As if from many addresses, since each may ask sixty times a minute only. */
	private HttpResponse<String> get(String path) throws Exception {
		URI address = new URI("http", null, "localhost", this.port, path.split("\\?")[0],
				path.contains("?") ? path.split("\\?")[1] : null, null);
		return this.http.send(HttpRequest.newBuilder(URI.create(address.toASCIIString()))
			.header("X-Forwarded-For", "198.51.100." + ++this.calls)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
