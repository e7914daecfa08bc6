package org.wushe.identity.security;

import java.net.URI;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told to refuse. Scripts and styles come from here only; Vaadin's
 * start page and its calls into the page need inline ones and {@code eval}.
 */
record PageHeaders(KeycloakSettings keycloak) {

	void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions(FrameOptionsConfig::sameOrigin)
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					policy -> policy.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"))
			.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy()));
	}

	/** Forms may end at Keycloak, since signing out is a form that leads there. */
	private String contentSecurityPolicy() {
		return String.join("; ", "default-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
				"style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
				"connect-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'self'",
				"form-action 'self' " + origin());
	}

	private String origin() {
		URI address = URI.create(this.keycloak.url());
		return address.getScheme() + "://" + address.getAuthority();
	}

}
