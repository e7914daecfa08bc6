package org.wushe.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.wushe.WusheTest;

/** Somebody signs in, and then something happens to the account at Keycloak. */
@WusheTest
class SessionCheckIT {

	private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofHours(10), Duration.ofMinutes(5));

	@Autowired
	private KeycloakSettings keycloak;

	@Autowired
	private Environment settings;

	private final HttpSessionOAuth2AuthorizedClientRepository clients = new HttpSessionOAuth2AuthorizedClientRepository();

	private final String username = "test." + UUID.randomUUID();

	private final MockHttpSession session = new MockHttpSession();

	private RestClient console = RestClient.create();

	private String account = "";

	@BeforeEach
	void somebodySignsIn() throws Exception {
		Properties passwords = new Properties();
		try (var file = Files.newInputStream(
				Path.of(this.settings.getRequiredProperty("wushe.embedded.data"), "passwords.properties"))) {
			passwords.load(file);
		}
		String token = grant("master", "admin-cli", "admin", passwords.getProperty("keycloak_admin"))
			.get("access_token")
			.asString();
		this.console = RestClient.builder()
			.baseUrl(this.keycloak.url() + "/admin/realms/wushe")
			.defaultHeader("Authorization", "Bearer " + token)
			.build();
		String location = String.valueOf(this.console.post()
			.uri("/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body(person())
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getLocation());
		this.account = location.substring(location.lastIndexOf('/') + 1);
		role(HttpMethod.POST, "grid-worker");
		remember(grant("wushe", "wushe-cli", this.username, "a-long-password"));
	}

	@AfterEach
	void theAccountIsGone() {
		SecurityContextHolder.clearContext();
		this.console.delete().uri("/users/{id}", this.account).retrieve().toBodilessEntity();
	}

	@Test
	void whoStillIsWhoTheyWereStaysAsLongAsASessionMayLast() throws Exception {
		for (int check = 1; check <= 3; check++) {
			assertThat(isSignedInAfter(Duration.ofMinutes(6L * check))).isTrue();
		}
		assertThat(isSignedInAfter(Duration.ofHours(11))).isFalse();
	}

	@Test
	void whoLosesARoleSignsInAgain() throws Exception {
		role(HttpMethod.DELETE, "grid-worker");
		assertThat(isSignedInAfter(Duration.ofMinutes(4))).as("not asked yet").isTrue();
		assertThat(isSignedInAfter(Duration.ofMinutes(6))).isFalse();
	}

	@Test
	void whoIsGivenARoleSignsInAgain() throws Exception {
		role(HttpMethod.POST, "street-officer");
		assertThat(isSignedInAfter(Duration.ofMinutes(6))).isFalse();
	}

	@Test
	void whoseAccountIsDisabledIsOut() throws Exception {
		this.console.put()
			.uri("/users/{id}", this.account)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("username", this.username, "firstName", "测试员", "enabled", false))
			.retrieve()
			.toBodilessEntity();
		assertThat(isSignedInAfter(Duration.ofMinutes(6))).isFalse();
	}

	@Test
	void whoIsSignedOutAtKeycloakIsOutHereToo() throws Exception {
		this.console.post().uri("/users/{id}/logout", this.account).retrieve().toBodilessEntity();
		assertThat(isSignedInAfter(Duration.ofMinutes(6))).isFalse();
	}

	@Test
	void nobodyIsOutBecauseKeycloakIsAway() throws Exception {
		KeycloakSettings away = new KeycloakSettings("http://localhost:1", "http://localhost:1", "wushe", "wushe-web",
				"secret", "wushe-api");
		assertThat(isSignedInAfter(Duration.ofMinutes(6), away)).isTrue();
	}

	private boolean isSignedInAfter(Duration time) throws Exception {
		return isSignedInAfter(time, this.keycloak);
	}

	private boolean isSignedInAfter(Duration time, KeycloakSettings asked) throws Exception {
		Clock clock = Clock.fixed(Instant.ofEpochMilli(this.session.getCreationTime()).plus(time), ZoneOffset.UTC);
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
		request.setSession(this.session);
		MockFilterChain chain = new MockFilterChain();
		new SessionCheck(SETTINGS, new StandingAccount(asked, this.clients), clock).doFilter(request,
				new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).as("the request goes on in any case").isNotNull();
		boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
		assertThat(this.session.isInvalid()).isNotEqualTo(known);
		return known;
	}

	private void remember(JsonNode tokens) {
		ClientRegistration registration = ClientRegistration.withClientRegistration(this.keycloak.registration())
			.clientId("wushe-cli")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.build();
		Jwt jwt = new OidcIdTokenDecoderFactory().createDecoder(registration).decode(tokens.get("id_token").asString());
		OidcIdToken idToken = new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(),
				jwt.getClaims());
		OAuth2AuthenticationToken person = new OAuth2AuthenticationToken(
				new DefaultOidcUser(List.of(), idToken, "preferred_username"), List.of(),
				KeycloakSettings.REGISTRATION);
		SecurityContextHolder.getContext().setAuthentication(person);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		this.clients.saveAuthorizedClient(
				new OAuth2AuthorizedClient(registration, this.username,
						new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.get("access_token").asString(),
								jwt.getIssuedAt(), jwt.getExpiresAt()),
						new OAuth2RefreshToken(tokens.get("refresh_token").asString(), jwt.getIssuedAt())),
				person, request, new MockHttpServletResponse());
	}

	private Map<String, Object> person() {
		return Map.of("username", this.username, "firstName", "测试员", "enabled", true, "credentials",
				List.of(Map.of("type", "password", "value", "a-long-password", "temporary", false)));
	}

	private void role(HttpMethod method, String name) {
		JsonNode role = this.console.get().uri("/roles/{name}", name).retrieve().body(JsonNode.class);
		this.console.method(method)
			.uri("/users/{id}/role-mappings/realm", this.account)
			.contentType(MediaType.APPLICATION_JSON)
			.body(new ArrayList<>(List.of(role)))
			.retrieve()
			.toBodilessEntity();
	}

	private JsonNode grant(String realm, String client, String user, String password) {
		String answer = RestClient.create()
			.post()
			.uri(this.keycloak.url() + "/realms/" + realm + "/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(new LinkedMultiValueMap<>(Map.of("grant_type", List.of("password"), "client_id", List.of(client),
					"username", List.of(user), "password", List.of(password), "scope", List.of("openid"))))
			.retrieve()
			.body(String.class);
		return JsonMapper.shared().readTree(answer);
	}

}
