package org.wushe.identity.security;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Whether Keycloak still knows somebody as who they are here. Asking also keeps the
 * person's session at Keycloak awake, so that one idle time-out holds for both.
 */
class StandingAccount {

	private final KeycloakProbe probe;

	private final OAuth2AuthorizedClientRepository clients;

	private final RestClientRefreshTokenTokenResponseClient tokens = new RestClientRefreshTokenTokenResponseClient();

	private final OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();

	StandingAccount(KeycloakSettings keycloak, OAuth2AuthorizedClientRepository clients) {
		this.probe = new KeycloakProbe(keycloak);
		this.clients = clients;
	}

	/**
	 * While Keycloak cannot be asked everybody stands: nobody loses work because a server
	 * restarts.
	 */
	boolean stands(OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizedClient client = this.clients.loadAuthorizedClient(KeycloakSettings.REGISTRATION, person,
				request);
		if (client == null || client.getRefreshToken() == null) {
			return false;
		}
		if (!this.probe.answers()) {
			return true;
		}
		try {
			OAuth2AccessTokenResponse answer = this.tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
					client.getClientRegistration(), client.getAccessToken(), client.getRefreshToken()));
			Map<String, Object> claims = claims(client, answer);
			this.clients.saveAuthorizedClient(new OAuth2AuthorizedClient(client.getClientRegistration(),
					person.getName(), answer.getAccessToken(), answer.getRefreshToken()), person, request, response);
			return TokenAccess.of(claims).equals(TokenAccess.of(person.getPrincipal().getAttributes()));
		}
		catch (OAuth2AuthorizationException refused) {
			return !OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
		}
		catch (JwtException unreadable) {
			return true;
		}
	}

	private Map<String, Object> claims(OAuth2AuthorizedClient client, OAuth2AccessTokenResponse answer) {
		@Nullable Object token = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
		return this.idTokens.createDecoder(client.getClientRegistration()).decode(String.valueOf(token)).getClaims();
	}

}
