package org.wushe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.wushe.HostileText;
import org.wushe.HostileText.Fate;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Tokens;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * Five hundred hostile texts over REST: kept as they were sent or refused in Chinese, and
 * nothing ever fails.
 */
@WusheTest
class HostileCallsIT {

	private static final String COMMUNITY = "360702002001";

	private static final String WORKER = "he.qing";

	private static final int CALLERS = 4;

	@LocalServerPort
	int port;

	@Autowired
	Tokens tokens;

	@Autowired
	JsonMapper json;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeEach
	void thereIsACommunity(@Autowired Divisions divisions) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode("360702002"), "解放街道"),
				new Division(new DivisionCode(COMMUNITY), "新桥社区")), "test");
	}

	@Test
	void aDescriptionAndAReasonComeBackAsTheyWereSentOrAreRefused() throws Exception {
		assertAll(HostileText.all(), this::reportAndWithdraw);
	}

	private String reportAndWithdraw(HostileText hostile) throws Exception {
		UUID id = UUID.randomUUID();
		HttpResponse<String> reported = post("/api/needs", need(id, hostile.text(), hostile.number() % 2 == 0));
		if (reported.statusCode() != 201) {
			return refusal(hostile, reported);
		}
		if (hostile.fate() == Fate.REFUSED) {
			return hostile + " was taken";
		}
		JsonNode need = this.json.readTree(get("/api/needs/" + id).body());
		if (!need.get("description").asString().equals(hostile.text())) {
			return hostile + " came back as " + need.get("description");
		}
		return withdraw(hostile, need);
	}

	private String withdraw(HostileText hostile, JsonNode need) throws Exception {
		boolean fits = hostile.text().codePointCount(0, hostile.text().length()) <= 500;
		HttpResponse<String> withdrawn = post("/api/needs/" + need.get("id").asString() + "/withdraw",
				"{\"reason\":" + quoted(hostile.text(), false) + "}");
		if (withdrawn.statusCode() != 200) {
			return fits ? refusal(hostile, withdrawn) : problem(hostile, withdrawn);
		}
		HttpResponse<String> timeline = get("/api/cases/" + need.get("caseId").asString() + "/timeline");
		for (JsonNode entry : this.json.readTree(timeline.body())) {
			if (entry.get("kind").asString().equals("WITHDRAWN")) {
				String kept = entry.get("params").get("reason").asString();
				return kept.equals(hostile.text()) ? "" : hostile + " stands on the timeline as " + kept;
			}
		}
		return hostile + " is not on the timeline";
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases?text=", "/api/library/offerings?q=", "/api/tasks?text=" })
	void searchingForItFindsSomethingOrNothing(String path) throws Exception {
		assertIsSought(path, HostileText.all());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/library/resources?q=", "/api/library/organizations?q=", "/api/projects?q=" })
	void searchingElsewhereFindsSomethingOrNothing(String path) throws Exception {
		assertIsSought(path, HostileText.all().stream().filter(hostile -> hostile.number() < 3).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "description", "divisionCode", "categoryCode", "address", "kind", "unit" })
	void aResourceThatIsWrittenIsTakenOrRefused(String field) throws Exception {
		List<HostileText> few = HostileText.all().stream().filter(hostile -> hostile.number() < 3).toList();
		assertAll(few, hostile -> {
			Map<String, String> content = new TreeMap<>(Map.of("quantity", "3", "unit", "\"把\""));
			Map<String, String> body = new TreeMap<>(Map.of("kind", "\"GOODS\"", "divisionCode",
					"\"" + COMMUNITY + "\"", "name", "\"雨伞\"", "description", "\"登记后借用\""));
			(field.equals("unit") ? content : body).put(field, quoted(hostile.text(), true));
			body.put("content", object(content));
			HttpResponse<String> answer = post("/api/library/entries", object(body));
			return (answer.statusCode() == 201) ? "" : problem(hostile, answer);
		});
	}

	private static String object(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map(field -> "\"" + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	private void assertIsSought(String path, List<HostileText> texts) throws Exception {
		assertAll(texts, hostile -> {
			String words = encoded(hostile.text());
			if (words.length() > 6_000) {
				words = encoded(hostile.text().substring(0, hostile.text().offsetByCodePoints(0, 400)));
			}
			HttpResponse<String> found = get(path + words);
			if (found.statusCode() == 200) {
				return isJson(found) ? "" : hostile + " answered as " + found.headers().map();
			}
			return problem(hostile, found);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "channel", "categoryCode", "urgency", "divisionCode", "place", "latitude",
			"beneficiaryKind", "residentId", "birthDate", "reporterKind", "reporterName", "reporterPhone", "consent",
			"readers", "attachments", "specialGroups", "times" })
	void inAnyOtherFieldItIsTakenOrRefused(String field) throws Exception {
		assertAll(HostileText.samples(), hostile -> {
			String list = List.of("readers", "attachments", "specialGroups", "times").contains(field) ? "[%s]" : "%s";
			String body = need(UUID.randomUUID(), "需要有人每天送餐", false).replaceFirst("\\{", "{\"" + field + "\":"
					+ java.util.regex.Matcher.quoteReplacement(list.formatted(quoted(hostile.text(), true))) + ",");
			HttpResponse<String> answer = post("/api/needs", body);
			return (answer.statusCode() == 201) ? "" : problem(hostile, answer);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/needs/", "/api/cases/", "/api/ratings/", "/api/tasks/", "/api/attachments/",
			"/api/cases?state=", "/api/cases?category=", "/api/cases?division=", "/api/cases?organization=",
			"/api/cases?open=", "/api/cases?offset=", "/api/tasks?tab=", "/api/tasks?dueBefore=", "/api/needs?state=",
			"/api/library/offerings?category=", "/api/library/offerings?division=", "/api/library/resources/",
			"/api/library/resources?kind=", "/api/library/resources?in=", "/api/notices?unread=" })
	void inAnyAddressItIsRefused(String path) throws Exception {
		assertAll(HostileText.samples().stream().filter(hostile -> hostile.text().length() < 600).toList(), hostile -> {
			HttpResponse<String> answer = get(path + encoded(hostile.text()));
			if (answer.statusCode() == 200) {
				return path.contains("?") && isJson(answer) ? "" : hostile + " found " + answer.body();
			}
			return (answer.statusCode() < 500 && !answer.body().contains("xception")
					&& !answer.body().contains("pwned")) ? ""
							: hostile + ": " + answer.statusCode() + " " + answer.body();
		});
	}

	@Test
	void anAddressThatIsTooLongIsRefusedByTheDoor() throws Exception {
		HttpResponse<String> answer = get("/api/cases?text=" + "a".repeat(100_000));
		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("xception", "org.apache");
	}

	/**
	 * Empty, or what is wrong with a refusal that should have been none, or not this one.
	 */
	private String refusal(HostileText hostile, HttpResponse<String> answer) {
		return (hostile.fate() == Fate.KEPT) ? hostile + " was refused: " + answer.body() : problem(hostile, answer);
	}

	private String problem(HostileText hostile, HttpResponse<String> answer) {
		boolean clear = answer.statusCode() >= 400 && answer.statusCode() < 500
				&& answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
				&& this.json.readTree(answer.body()).get("detail").asString().matches("(?s).*\\p{IsHan}.*")
				&& !answer.body().contains("xception") && !answer.body().contains("org.wushe");
		return clear ? "" : hostile + ": " + answer.statusCode() + " " + answer.body();
	}

	private static boolean isJson(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
				&& answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
	}

	/** Several callers at a time. */
	private static void assertAll(List<HostileText> texts, Trial trial) throws Exception {
		try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			Function<HostileText, Callable<String>> call = hostile -> () -> trial.of(hostile);
			Stream<String> wrong = callers.invokeAll(texts.stream().map(call).toList())
				.stream()
				.map(HostileCallsIT::result)
				.filter(words -> !words.isEmpty());
			assertThat(wrong).isEmpty();
		}
	}

	private static String result(Future<String> trial) {
		return switch (trial.state()) {
			case SUCCESS -> trial.resultNow();
			default -> String.valueOf(trial.exceptionNow());
		};
	}

	private interface Trial {

		/** Empty, or what is wrong. */
		String of(HostileText hostile) throws Exception;

	}

	private static String need(UUID id, String description, boolean escaped) {
		return """
				{"id":"%s","categoryCode":"elderly-care.meals","divisionCode":"%s","beneficiaryKind":"area",
				 "description":%s}""".formatted(id, COMMUNITY, quoted(description, escaped));
	}

	/** As JSON; otherwise than by a library, since these mend what is broken. */
	private static String quoted(String text, boolean escaped) {
		StringBuilder json = new StringBuilder("\"");
		text.chars().forEach(unit -> {
			if (unit < 0x20 || unit == '"' || unit == '\\' || (escaped && unit > 0x7E)) {
				json.append("\\u%04x".formatted(unit));
			}
			else {
				json.append((char) unit);
			}
		});
		return json.append('"').toString();
	}

	private static String encoded(String text) {
		StringBuilder address = new StringBuilder();
		for (byte each : bytes(text)) {
			address.append("%%%02X".formatted(each & 0xFF));
		}
		return address.toString();
	}

	/**
	 * UTF-8, with halves of characters as the three bytes that a careless writer makes of
	 * them.
	 */
	private static byte[] bytes(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		text.codePoints().forEach(sign -> {
			if (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE) {
				bytes.write(0xE0 | sign >> 12);
				bytes.write(0x80 | sign >> 6 & 0x3F);
				bytes.write(0x80 | sign & 0x3F);
			}
			else {
				bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
			}
		});
		return bytes.toByteArray();
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return send(call(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(call(path));
	}

	private HttpRequest.Builder call(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + this.tokens.of(WORKER));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
