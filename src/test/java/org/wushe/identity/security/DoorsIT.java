package org.wushe.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.wushe.WusheTest;
import org.wushe.identity.Tokens;

@WusheTest
class DoorsIT {

	@LocalServerPort
	int port;

	@Autowired
	Tokens tokens;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new LocalCookies()).build();

	/** To a browser the own machine is as good as https, and gets secure cookies back. */
	private static final class LocalCookies extends CookieManager {

		@Override
		public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
			return super.get(URI.create(address.toString().replace("http:", "https:")), headers);
		}

	}

	@Test
	void aCallWithoutATokenIsAProblemInChinese() throws Exception {
		HttpResponse<String> answer = send(get("/api/cases"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.body()).contains("\"status\":401", "web.sign-in", "请先登录");
	}

	@Test
	void aCallerWhoAsksForEnglishGetsIt() throws Exception {
		assertThat(send(get("/api/cases").header("Accept-Language", "en-GB,en;q=0.8")).body())
			.contains("Please sign in");
	}

	@Test
	void aForgedTokenAndATokenForSomebodyElseAreRefused() throws Exception {
		String own = this.tokens.of("chen.lan");
		assertThat(call(own.substring(0, own.length() - 4) + "AAAA", "/api/cases").statusCode()).isEqualTo(401);
		assertThat(call(this.tokens.of("chen.lan", "admin-cli"), "/api/cases").statusCode())
			.as("not meant for wushe-api")
			.isEqualTo(401);
		assertThat(call(own, "/api/cases").statusCode()).isEqualTo(200);
	}

	@Test
	void aRoleWithoutTheRightIsRefusedAsAProblem() throws Exception {
		HttpResponse<String> answer = call(this.tokens.of("chen.lan"), "/api/audit/verification");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("web.denied");
		assertThat(call(this.tokens.of("lyu.zheng"), "/api/audit/verification").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nothing-here", "/api/cases/6f1c7a52-0000-4000-8000-000000000000" })
	void whatIsNotThereIsAProblem(String path) throws Exception {
		HttpResponse<String> answer = call(this.tokens.of("chen.lan"), path);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api/cases/not-an-id", "/api/cases?offset=x", "/api/cases?text=%00", "/api/cases?text=%07" })
	void badParametersAreRefusedNotFailed(String path) throws Exception {
		HttpResponse<String> answer = call(this.tokens.of("chen.lan"), path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"fields\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "\"\"", "{\"description\":\"\\ud800\"}", "{\"description\":\"a\\u0000b\"}",
			"{\"id\":\"x\"}", "{\"attachments\":{}}", "" })
	void hostileBodiesAreRefusedNotFailed(String body) throws Exception {
		HttpResponse<String> answer = send(get("/api/needs").header("Authorization", bearer("chen.lan"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("xception", "org.wushe", "jackson");
	}

	@Test
	void aWrongMethodAndAWrongTypeAreProblems() throws Exception {
		HttpResponse<String> method = send(get("/api/cases").header("Authorization", bearer("chen.lan")).DELETE());
		assertThat(method.statusCode()).isEqualTo(405);
		assertThat(method.body()).contains("web.wrong-method");
		HttpResponse<String> type = send(get("/api/needs").header("Authorization", bearer("chen.lan"))
			.header("Content-Type", "text/plain")
			.POST(HttpRequest.BodyPublishers.ofString("x")));
		assertThat(type.statusCode()).isEqualTo(415);
	}

	@Test
	void unmaskingAsksWhyAndLeaksNoExistence() throws Exception {
		String question = "{\"type\":\"resident\",\"id\":\"" + UUID.randomUUID()
				+ "\",\"field\":\"phone\",\"reason\":\"%s\"}";
		assertThat(unmask(question.formatted("")).body()).contains("privacy.refused.reason");
		HttpResponse<String> unknown = unmask(question.formatted("上门前电话联系"));
		assertThat(unknown.statusCode()).isEqualTo(404);
	}

	@Test
	void probesSeeWhetherWeLiveAndNothingElse() throws Exception {
		assertThat(send(get("/actuator/health/liveness")).statusCode()).isEqualTo(200);
		assertThat(send(get("/actuator/prometheus")).statusCode()).isEqualTo(401);
	}

	@Test
	void whatIsCountedIsForTheSystemAdministratorOnly() throws Exception {
		assertThat(call(this.tokens.of("lin.xiaoman"), "/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(call(this.tokens.of("chen.lan"), "/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(call(this.tokens.of("gao.yuan"), "/actuator/prometheus").statusCode()).isEqualTo(200);
	}

	@Test
	void whoRatesWithoutAnAccountGetsWhatThePageIsDressedWith() throws Exception {
		for (String style : List.of("/wushe.css", "/ratings.css", "/visitors.css", "/aura/aura.css")) {
			assertThat(send(get(style)).statusCode()).as(style).isEqualTo(200);
		}
	}

	@Test
	void residentsAskHowTheirNeedStandsWithoutSigningIn() throws Exception {
		assertThat(send(get("/progress").header("Accept", "text/html")).statusCode()).isEqualTo(200);
	}

	@Test
	void everybodyReadsTheListsOfACommunityWithoutSigningIn() throws Exception {
		assertThat(send(get("/lists").header("Accept", "text/html")).statusCode()).isEqualTo(200);
		assertThat(send(get("/lists/360702001001").header("Accept", "text/html")).statusCode()).isEqualTo(200);
	}

	@Test
	void everybodyReadsWhatCharityFundsDiscloseWithoutSigningIn() throws Exception {
		String fund = "6f1c7a52-0000-4000-8000-000000000000";
		assertThat(send(get("/disclosure/" + fund).header("Accept", "text/html")).statusCode()).isEqualTo(200);
		assertThat(send(get("/api/disclosures/" + fund)).statusCode()).as("there is none").isEqualTo(404);
	}

	@Test
	void pagesCarryTheHeadersThatBrowsersObey() throws Exception {
		HttpResponse<String> answer = send(get("/cases").header("X-Forwarded-Proto", "https"));
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'",
				"object-src 'none'", "frame-ancestors 'self'");
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly", "SameSite=Lax");
	}

	@Test
	void signingInLeadsBackToThePageThatWasAskedFor() throws Exception {
		HttpResponse<String> page = send(get("/cases?state=REPORTED").header("Accept", "text/html"));
		assertThat(location(page)).hasPath(SignIn.PAGE);
		HttpResponse<String> toKeycloak = send(HttpRequest.newBuilder(location(page)));
		HttpResponse<String> form = send(HttpRequest.newBuilder(location(toKeycloak)));
		assertThat(form.body()).contains("lang=\"zh-CN\"", "登录五社通");
		HttpResponse<String> signedIn = send(HttpRequest.newBuilder(action(form.body()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("username=chen.lan&password=chen.lan-demo")));
		HttpResponse<String> back = send(HttpRequest.newBuilder(location(signedIn)));
		assertThat(location(back)).hasPath("/cases").hasParameter("state", "REPORTED");
	}

	private static URI action(String form) {
		Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form);
		assertThat(action.find()).isTrue();
		return URI.create(action.group(1).replace("&amp;", "&"));
	}

	private URI location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
	}

	private HttpResponse<String> unmask(String question) throws Exception {
		return send(get("/api/unmask").header("Authorization", bearer("chen.lan"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(question)));
	}

	private String bearer(String username) {
		return "Bearer " + this.tokens.of(username);
	}

	private HttpResponse<String> call(String token, String path) throws IOException, InterruptedException {
		return send(get(path).header("Authorization", "Bearer " + token));
	}

	private HttpRequest.Builder get(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
