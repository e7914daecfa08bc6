package org.wushe.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.wushe.identity.Access;
import org.wushe.identity.Role;

/** People as Keycloak's tokens say who they are. */
public final class SignedIn {

	private SignedIn() {
	}

	/** The person calls over REST. */
	public static RequestPostProcessor caller(Access access) {
		return jwt().jwt(token -> token.claims(claims -> claims.putAll(claims(access))));
	}

	/** The person sits at the screen that the present thread serves. */
	public static void atTheScreen(Access access) {
		OidcIdToken token = new OidcIdToken("token", Instant.EPOCH, Instant.MAX, claims(access));
		DefaultOidcUser user = new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token, "preferred_username");
		SecurityContextHolder.getContext()
			.setAuthentication(new OAuth2AuthenticationToken(user, user.getAuthorities(), "keycloak"));
	}

	private static Map<String, Object> claims(Access access) {
		Map<String, Object> claims = new HashMap<>();
		claims.put("sub", access.userId());
		claims.put("preferred_username", access.username());
		claims.put("name", access.displayName());
		claims.put("roles", access.roles().stream().map(Role::code).toList());
		if (access.division() != null) {
			claims.put("division_code", List.of(access.division().value()));
		}
		if (access.organizationCode() != null) {
			claims.put("org_code", List.of(access.organizationCode()));
		}
		return claims;
	}

}
