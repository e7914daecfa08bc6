package org.wushe.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.wushe.WusheTest;
import org.wushe.exchange.hsds.HsdsStandard;
import org.wushe.exchange.hsds.Taxonomy;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Eligibility;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/**
 * Every path and every parameter that the openapi of HSDS 3.0 names is answered as it
 * says.
 */
@WusheTest
class HsdsContractIT {

	/** Of every parameter something that it may be. */
	private static final Map<String, List<String>> SAMPLES = Map.ofEntries(Map.entry("search", List.of("助餐")),
			Map.entry("page", List.of("1", "2")), Map.entry("per_page", List.of("3")),
			Map.entry("format", List.of("json", "ndjson")), Map.entry("minimal", List.of("true", "false")),
			Map.entry("full", List.of("true", "false")), Map.entry("full_service", List.of("true", "false")),
			Map.entry("top_only", List.of("true", "false")),
			Map.entry("modified_after", List.of("2020-01-01T00:00:00Z", "2020-01-01")),
			Map.entry("taxonomy_id", List.of(UUID.randomUUID().toString())),
			Map.entry("taxonomy_term_id", List.of(UUID.randomUUID().toString())),
			Map.entry("organization_id", List.of(UUID.randomUUID().toString())),
			Map.entry("parent_id", List.of(UUID.randomUUID().toString())), Map.entry("postcode", List.of("341000")),
			Map.entry("proximity", List.of("500")));

	/** What a parameter says nothing without. */
	private static final Map<String, String> BESIDE = Map.of("proximity", "&postcode=341000");

	/** For everybody. */
	private final ServiceOffering meals = Offerings.meals()
		.id(UUID.fromString("5f6a0d4e-3c1b-4a53-9f0e-000000000003"))
		.by("T-HSDS-CONTRACT")
		.eligible(new Eligibility(null, null, Set.of(), List.of()))
		.build();

	@LocalServerPort
	private int port;

	private final JsonMapper json = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	/** By all tests: they have but one minute, all together. */
	private static int calls;

	@BeforeEach
	void thereIsAService(@Autowired Organizations organizations, @Autowired ServiceOfferings offerings) {
		DivisionCode street = new DivisionCode("360702001");
		organizations.put(Access.system(), new Organization("T-HSDS-CONTRACT", OrganizationKind.SOCIAL_ORGANIZATION,
				"开放数据服务社", null, Registration.FILED, 3, null, street, List.of(street), "为老人服务", null, null, 0));
		offerings.put(Access.system(), this.meals);
	}

	@Test
	void servicesAreFoundByATermsTaxonomy() throws Exception {
		assertThat(found(Taxonomy.CATEGORY)).contains(this.meals.id().toString());
		assertThat(found(Taxonomy.GROUP)).doesNotContain(this.meals.id().toString());
	}

	private List<String> found(Taxonomy taxonomy) throws Exception {
		return this.json.readTree(get("/services?minimal=true&taxonomy_id=" + taxonomy.id()).body())
			.get("contents")
			.valueStream()
			.map(each -> each.get("id").asString())
			.toList();
	}

	@Test
	void everyParameterOfEveryListIsUnderstood() throws Exception {
		JsonNode openapi = HsdsStandard.schemaOf("openapi");
		for (Map.Entry<String, JsonNode> path : openapi.get("paths").properties()) {
			for (JsonNode parameter : path.getValue().at("/get/parameters")) {
				JsonNode said = parameter.has("$ref") ? openapi.at(parameter.get("$ref").asString().substring(1))
						: parameter;
				String name = said.get("name").asString();
				assertThat(SAMPLES).as("a parameter of %s", path.getKey()).containsKey(name);
				for (String value : SAMPLES.get(name)) {
					isAnswered(path.getKey(), name, value, openapi);
				}
			}
		}
	}

	private void isAnswered(String path, String name, String value, JsonNode openapi) throws Exception {
		String address = path.contains("{id}") ? path.replace("{id}", first(path.replace("/{id}", ""))) : path;
		HttpResponse<String> answer = get(address + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)
				+ BESIDE.getOrDefault(name, "") + pageOf(name, path));
		assertThat(answer.statusCode()).as(address + " " + name + "=" + value).isEqualTo(200);
		if (value.equals("ndjson")) {
			answer.body().lines().forEach(line -> assertThat(this.json.readTree(line).isObject()).isTrue());
		}
		else if (!path.contains("{id}")) {
			isPage(this.json.readTree(answer.body()), openapi);
		}
	}

	/** Small pages are quicker, where the parameter leaves that open. */
	private static String pageOf(String name, String path) {
		return path.contains("{id}") || name.equals("per_page") || name.equals("format") ? "" : "&per_page=2";
	}

	private static void isPage(JsonNode page, JsonNode openapi) {
		openapi.at("/components/schemas/Page/properties").properties().forEach(field -> {
			JsonNode value = page.path(field.getKey());
			assertThat(field.getValue().get("type").asString().equals("boolean") ? value.isBoolean() : value.isInt())
				.as(field.getKey())
				.isTrue();
		});
		assertThat(page.get("size").asInt()).isEqualTo(page.get("contents").size());
		assertThat(page.get("empty").asBoolean()).isEqualTo(page.get("contents").isEmpty());
	}

	@Test
	void everyPathAnswersAndSaysWhatItDoesNotHave() throws Exception {
		for (String path : HsdsStandard.schemaOf("openapi").get("paths").propertyNames()) {
			if (path.contains("{id}")) {
				assertThat(get(path.replace("{id}", first(path.replace("/{id}", "")))).statusCode()).as(path)
					.isEqualTo(200);
				for (String unknown : List.of(UUID.randomUUID().toString(), "no-id")) {
					HttpResponse<String> missing = get(path.replace("{id}", unknown));
					assertThat(missing.statusCode()).as(path).isEqualTo(404);
					assertThat(missing.headers().firstValue("Content-Type").orElse("")).as(path)
						.startsWith("application/problem+json");
					assertThat(missing.body()).doesNotContain("xception");
				}
			}
			else {
				HttpResponse<String> answer = get(path);
				assertThat(answer.statusCode()).as(path).isEqualTo(200);
				assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
				assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
			}
		}
	}

	private String first(String list) throws Exception {
		return this.json.readTree(get(list + "?per_page=1").body()).at("/contents/0/id").asString();
	}

	/** As if from many addresses, since each may ask sixty times a minute only. */
	private HttpResponse<String> get(String path) throws Exception {
		calls++;
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/hsds" + path))
			.header("X-Forwarded-For", "203.0.113." + (calls / 50 + 1))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
