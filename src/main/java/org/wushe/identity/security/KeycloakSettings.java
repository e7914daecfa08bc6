package org.wushe.identity.security;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Where Keycloak is. Its endpoints follow from the address, so nothing has to be asked of
 * it before the application can start.
 *
 * @param url as browsers see it; issuer of every token
 * @param internalUrl as this application sees it
 * @param realm name of the realm
 * @param clientId the client that people sign in through
 * @param clientSecret its secret
 * @param audience what a bearer token must be meant for
 */
@ConfigurationProperties("wushe.keycloak")
record KeycloakSettings(String url, String internalUrl, @DefaultValue("wushe") String realm,
		@DefaultValue("wushe-web") String clientId, String clientSecret, @DefaultValue("wushe-api") String audience) {

	static final String REGISTRATION = "keycloak";

	String issuer() {
		return this.url + "/realms/" + this.realm;
	}

	/** Where the keys of the tokens' signatures are. */
	String jwkSetUri() {
		return endpoint(this.internalUrl, "certs");
	}

	/** Answers as soon as the realm is there. */
	String configurationUri() {
		return this.internalUrl + "/realms/" + this.realm + "/.well-known/openid-configuration";
	}

	ClientRegistration registration() {
		return ClientRegistration.withRegistrationId(REGISTRATION)
			.clientId(this.clientId)
			.clientSecret(this.clientSecret)
			.clientName("五社通")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope("openid", "profile")
			.issuerUri(issuer())
			.authorizationUri(endpoint(this.url, "auth"))
			.tokenUri(endpoint(this.internalUrl, "token"))
			.jwkSetUri(jwkSetUri())
			.userNameAttributeName("preferred_username")
			.providerConfigurationMetadata(Map.of("end_session_endpoint", endpoint(this.url, "logout")))
			.build();
	}

	private String endpoint(String base, String name) {
		return base + "/realms/" + this.realm + "/protocol/openid-connect/" + name;
	}

}
