package org.wushe.identity.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way to Keycloak's sign-in page: in the person's language, and not before Keycloak
 * is there. Until then, and when signing in was interrupted, a plain page says so and
 * tries again by itself; where the person wanted to go is kept in the session.
 */
class SignIn extends OncePerRequestFilter implements OAuth2AuthorizationRequestResolver {

	static final String PAGE = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
			+ KeycloakSettings.REGISTRATION;

	/** Where {@code ui} keeps the language that the person has chosen. */
	private static final String LANGUAGE_COOKIE = "wushe.language";

	private final KeycloakProbe probe;

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	SignIn(KeycloakSettings keycloak, ClientRegistrationRepository registrations) {
		this.probe = new KeycloakProbe(keycloak);
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations,
				OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
		this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().equals(request.getContextPath() + PAGE) && !this.probe.answers()) {
			SignInNotice.WAITING.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, language(request),
					request.getRequestURI());
			return;
		}
		chain.doFilter(request, response);
	}

	/** Signing in did not succeed: a page that leads back to the beginning. */
	void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		boolean cancelled = failure instanceof OAuth2AuthenticationException known
				&& OAuth2ErrorCodes.ACCESS_DENIED.equals(known.getError().getErrorCode());
		SignInNotice notice = cancelled ? SignInNotice.CANCELLED : SignInNotice.INTERRUPTED;
		notice.write(response, HttpServletResponse.SC_UNAUTHORIZED, language(request), request.getContextPath() + "/");
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return inLanguage(this.requests.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
		return inLanguage(this.requests.resolve(request, registration), request);
	}

	private static @Nullable OAuth2AuthorizationRequest inLanguage(@Nullable OAuth2AuthorizationRequest resolved,
			HttpServletRequest request) {
		return (resolved != null) ? OAuth2AuthorizationRequest.from(resolved)
			.additionalParameters(parameters -> parameters.put("ui_locales", language(request).toLanguageTag()))
			.build() : null;
	}

	/** Chinese unless the person has chosen English here. */
	private static Locale language(HttpServletRequest request) {
		Stream<Cookie> cookies = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
		return cookies
			.anyMatch(cookie -> cookie.getName().equals(LANGUAGE_COOKIE) && cookie.getValue().startsWith("en"))
					? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
