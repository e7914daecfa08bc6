package org.wushe.identity.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import org.wushe.identity.Directory;

/** Whoever signs in with a browser is known by name from then on. */
@Component
class SignInRecord {

	private final Directory directory;

	SignInRecord(Directory directory) {
		this.directory = directory;
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof OidcUser person) {
			this.directory.signedIn(TokenAccess.of(person.getClaims()));
		}
	}

}
