package org.wushe.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Bearer tokens of the demo accounts, as Keycloak gives them. */
@TestComponent
public class Tokens {

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	/** Some calls are under way for so long. */
	private static final Duration MARGIN = Duration.ofMinutes(1);

	private final Environment settings;

	private final Map<String, Grant> known = new ConcurrentHashMap<>();

	Tokens(Environment settings) {
		this.settings = settings;
	}

	/** A token of the account for this application, which holds for a while. */
	public String of(String username) {
		return of(username, "wushe-cli");
	}

	public String of(String username, String client) {
		return this.known
			.compute(username + "@" + client,
					(key, before) -> (before != null && before.holds()) ? before : grant(username, client))
			.token();
	}

	private Grant grant(String username, String client) {
		Instant asked = Instant.now();
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>(Map.of("grant_type", List.of("password"),
				"client_id", List.of(client), "username", List.of(username), "password", List.of(username + "-demo")));
		Map<String, Object> answer = Objects.requireNonNull(RestClient.create()
			.post()
			.uri(this.settings.getRequiredProperty("wushe.keycloak.url")
					+ "/realms/wushe/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(JSON));
		return new Grant(answer.get("access_token").toString(),
				asked.plusSeconds(((Number) answer.get("expires_in")).longValue()));
	}

	private record Grant(String token, Instant until) {

		private boolean holds() {
			return Instant.now().plus(MARGIN).isBefore(this.until);
		}

	}

}
