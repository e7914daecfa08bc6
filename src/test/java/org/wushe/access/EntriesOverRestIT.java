package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** The life of resources and projects, and bookings, by calls alone. */
@WusheTest
class EntriesOverRestIT {

	private static final String STREET = "360799101";

	private static final String COMMUNITY = STREET + "001";

	private final Access worker = People.communityWorker(COMMUNITY);

	private final Access officer = People.streetOfficer(STREET);

	@Autowired
	private JsonMapper json;

	private MockMvc calls;

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions, @Autowired WebApplicationContext context) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode(STREET), "香樟街道"),
				new Division(new DivisionCode(COMMUNITY), "香樟社区")), "test");
		this.calls = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void aResourceIsKeptReviewedAndChangedByCalls() throws Exception {
		JsonNode draft = call(this.worker, post("/api/library/entries"), umbrellas("爱心雨伞", 12, 0), 201).get("entry");
		String entry = "/api/library/entries/" + draft.get("id").asString();
		String read = "/api/library/resources/" + draft.get("id").asString();
		call(this.worker, get(read), Map.of(), 200);
		call(People.gridWorker(COMMUNITY), get(read), Map.of(), 404);
		JsonNode stands = draft;
		for (String step : List.of("SUBMIT", "REVIEW", "PUBLISH")) {
			stands = call(step.equals("SUBMIT") ? this.worker : this.officer, post(entry + "/steps"),
					Map.of("step", step, "version", version(stands)), 200)
				.get("entry");
		}
		assertThat(stands.get("status").asString()).isEqualTo("PUBLISHED");
		JsonNode changed = call(this.worker, put(entry), umbrellas("便民雨伞", 9, version(stands)), 200);
		assertThat(changed.get("entry").get("name").asString()).isEqualTo("爱心雨伞");
		assertThat(changed.get("entry").get("content").get("quantity").asInt()).isEqualTo(9);
		assertThat(changed.get("change").get("content").get("name").asString()).isEqualTo("便民雨伞");
		JsonNode refused = call(this.worker, post(entry + "/change/accept"),
				Map.of("version", version(changed.get("entry"))), 403);
		assertThat(refused.get("detail").asString()).isNotBlank();
		JsonNode back = call(this.officer, post(entry + "/change/return"),
				Map.of("version", version(changed.get("entry")), "reason", "请写明在哪里借"), 200);
		assertThat(back.get("change").get("note").asString()).isEqualTo("请写明在哪里借");
		JsonNode again = call(this.worker, put(entry), umbrellas("便民雨伞", 9, version(back.get("entry"))), 200);
		JsonNode accepted = call(this.officer, post(entry + "/change/accept"),
				Map.of("version", version(again.get("entry"))), 200);
		assertThat(accepted.get("entry").get("name").asString()).isEqualTo("便民雨伞");
		assertThat(accepted.hasNonNull("change")).isFalse();
		JsonNode confirmed = call(this.worker, post(entry + "/steps"),
				Map.of("step", "CONFIRM", "version", version(accepted.get("entry"))), 200);
		call(this.worker, post(entry + "/steps"),
				Map.of("step", "WITHDRAW", "version", version(confirmed.get("entry")), "reason", "都借出去了"), 200);
		assertThat(call(this.worker, get(entry + "/history"), Map.of(), 200).get(0).get("deed").asString())
			.isEqualTo("WITHDRAW");
		call(People.communityWorker("360781001001"), get(entry), Map.of(), 404);
	}

	@Test
	void whatCannotBeReadIsRefusedInWords() throws Exception {
		for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of(), Map.of("kind", "GOODS"),
				Map.of("kind", "FACILITY", "content", Map.of("opening", List.of(Map.of("days", List.of("MONDAY"))))),
				Map.of("kind", "TALENT", "content", Map.of("skills", "书法")))) {
			Map<String, Object> body = new HashMap<>(wrong);
			body.putIfAbsent("name", "门卫室的东西");
			body.putIfAbsent("description", "登记后使用");
			JsonNode problem = call(this.worker, post("/api/library/entries"), body, 422, 400);
			assertThat(problem.get("detail").asString()).as("%s", wrong).matches("(?s).*\\p{IsHan}.*");
		}
	}

	@Test
	void servicesAreLookedForBySomebodysAgeAndHomeAndAnImpossibleAgeIsRefusedInWords() throws Exception {
		String services = "/api/library/offerings?home=" + COMMUNITY + "&age=";
		assertThat(call(this.worker, get(services + "130"), Map.of(), 200).get("total").isNumber()).isTrue();
		for (String age : List.of("131", "-1")) {
			JsonNode problem = call(this.worker, get(services + age), Map.of(), 422, 400);
			assertThat(problem.get("detail").asString()).as(age).isEqualTo("年龄请填 0 到 130。");
		}
		call(this.worker, get("/api/library/offerings?home=moon"), Map.of(), 422, 400);
	}

	@Test
	void aTeamSaysWhenItComesAndWhereItIs() throws Exception {
		Map<String, Object> team = new HashMap<>(Map.of("kind", "VOLUNTEER_TEAM", "divisionCode", COMMUNITY, "name",
				"晨曦志愿队", "description", "每周探访独居老人", "coordinates", Map.of("latitude", 25.86, "longitude", 114.93),
				"content", Map.of("members", 12, "skills", List.of("理发"), "fields", List.of("助老"), "opening",
						List.of(Map.of("days", List.of("SATURDAY"), "opens", "09:00", "closes", "11:30")))));
		JsonNode made = call(this.worker, post("/api/library/entries"), team, 201).get("entry");
		assertThat(made.get("content").get("opening").get(0).get("days").get(0).asString()).isEqualTo("SATURDAY");
		assertThat(made.get("coordinates").get("longitude").asDouble()).isEqualTo(114.93);
		team.put("coordinates", Map.of("latitude", 73.5, "longitude", 39.9));
		JsonNode problem = call(this.worker, post("/api/library/entries"), team, 422, 400);
		assertThat(problem.get("detail").asString()).contains("填反");
		assertThat(call(this.worker, get("/api/library/bookings/lost"), Map.of(), 200).isArray()).isTrue();
	}

	@Test
	void aProjectIsWrittenAndChangedByCalls() throws Exception {
		JsonNode draft = call(this.worker, post("/api/projects"), meals("每天一次", 0), 201).get("entry");
		String project = "/api/projects/" + draft.get("id").asString();
		JsonNode written = call(this.worker, put(project), meals("每天两次", version(draft)), 200).get("entry");
		assertThat(written.get("standard").asString()).isEqualTo("每天两次");
		JsonNode stands = written;
		for (String step : List.of("SUBMIT", "REVIEW", "PUBLISH")) {
			stands = call(step.equals("SUBMIT") ? this.worker : this.officer, post(project + "/steps"),
					Map.of("step", step, "version", version(stands)), 200);
		}
		JsonNode changed = call(this.worker, put(project), meals("每天三次", version(stands)), 200);
		assertThat(changed.get("entry").get("standard").asString()).isEqualTo("每天两次");
		JsonNode dropped = call(this.worker, delete(project + "/change?version=" + version(changed.get("entry"))),
				Map.of(), 200);
		assertThat(dropped.hasNonNull("change")).isFalse();
		assertThat(call(this.worker, get(project + "/history"), Map.of(), 200).get(0).get("deed").asString())
			.isEqualTo("DROP_CHANGE");
	}

	private static Map<String, Object> umbrellas(String name, int quantity, int version) {
		return Map.of("version", version, "kind", "GOODS", "divisionCode", COMMUNITY, "name", name, "description",
				"登记后借用", "content", Map.of("quantity", quantity, "unit", "把", "conditions", ""));
	}

	private static Map<String, Object> meals(String standard, int version) {
		Map<String, Object> body = new HashMap<>(Map.of("version", version, "title", "香樟送餐", "categoryCode",
				"elderly-care.meals", "divisionCode", COMMUNITY, "area", List.of(COMMUNITY), "target", "独居老人",
				"content", "工作日送午餐", "standard", standard));
		body.putAll(Map.of("costCents", 1_200_000, "months", 6, "people", 30));
		return body;
	}

	private static int version(JsonNode entry) {
		return entry.get("version").asInt();
	}

	private JsonNode call(Access caller, AbstractMockHttpServletRequestBuilder<?> request, Map<String, ?> body,
			Integer... expected) throws Exception {
		MockHttpServletResponse answer = this.calls
			.perform(request.header("Accept-Language", "zh")
				.contentType(MediaType.APPLICATION_JSON)
				.content(this.json.writeValueAsString(body))
				.with(SignedIn.caller(caller)))
			.andReturn()
			.getResponse();
		JsonNode said = this.json.readTree(answer.getContentAsByteArray());
		assertThat(answer.getStatus()).as("%s", said).isIn((Object[]) expected);
		return said;
	}

}
