package org.wushe.identity.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;

/** Makes the access from the claims of the token, be it a screen's or a caller's. */
@Component
class TokenAccess implements CurrentAccess {

	@Override
	public Access get() {
		return of(SecurityContextHolder.getContext().getAuthentication())
			.orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
	}

	/** Empty if nobody is signed in. */
	static Optional<Access> of(@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof OidcUser person) {
			return Optional.of(of(person.getClaims()));
		}
		if (authentication instanceof JwtAuthenticationToken bearer) {
			return Optional.of(of(bearer.getTokenAttributes()));
		}
		return Optional.empty();
	}

	static Access of(Map<String, Object> claims) {
		String username = text(claims, "preferred_username").orElse("");
		return new Access(text(claims, "sub").orElseThrow(() -> new AccessDeniedException("a token without subject")),
				username, text(claims, "name").orElse(username), roles(claims),
				text(claims, "division_code").filter(DivisionCode::isValid).map(DivisionCode::new).orElse(null),
				text(claims, "org_code").orElse(null));
	}

	private static Set<Role> roles(Map<String, Object> claims) {
		List<?> codes = (claims.get("roles") instanceof List<?> list) ? list : List.of();
		return codes.stream().flatMap(code -> Role.ofCode(String.valueOf(code)).stream()).collect(Collectors.toSet());
	}

	/** A group's attribute arrives as one text or as a list of one. */
	private static Optional<String> text(Map<String, Object> claims, String claim) {
		@Nullable Object value = claims.get(claim);
		if (value instanceof List<?> list) {
			value = list.isEmpty() ? null : list.getFirst();
		}
		return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
	}

}
