package org.wushe.identity.security;

import java.time.Clock;
import java.util.Collection;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import org.wushe.identity.Role;

/**
 * Five doors: machines' probes, ratings, readers of open data, callers with bearer
 * tokens, people with a browser.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
@EnableConfigurationProperties({ KeycloakSettings.class, SessionSettings.class })
class SecurityConfiguration {

	/**
	 * Anybody may know whether we live; what we count is for the system administrator.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain probes(HttpSecurity http) {
		return http.securityMatcher("/actuator/**")
			.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/health")
				.permitAll()
				.anyRequest()
				.access((caller,
						request) -> new AuthorizationDecision(TokenAccess.of(caller.get())
							.filter(access -> access.has(Role.SYSTEM_ADMINISTRATOR))
							.isPresent())))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
			.build();
	}

	/**
	 * A rating needs no account: its one-time token is in the path. Nor does what charity
	 * funds disclose to everybody. Whoever is signed in on the device all the same is
	 * known, since staff must not rate in a resident's place.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain raters(HttpSecurity http,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return calls(http, problems, SessionCreationPolicy.NEVER)
			.securityMatcher("/api/ratings/*", "/api/disclosures/*")
			.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST)
				.permitAll()
				.requestMatchers(HttpMethod.GET)
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	/** What is published is for everybody, and only to be read. */
	@Bean
	@Order(2)
	SecurityFilterChain readers(HttpSecurity http,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return calls(http, problems, SessionCreationPolicy.STATELESS).securityMatcher("/hsds", "/hsds/**")
			.authorizeHttpRequests(
					requests -> requests.requestMatchers(HttpMethod.GET).permitAll().anyRequest().authenticated())
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain callers(HttpSecurity http,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return calls(http, problems, SessionCreationPolicy.STATELESS).securityMatcher("/api/**")
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.build();
	}

	/** Bearer tokens, and refusals as problems in the caller's language. */
	private static HttpSecurity calls(HttpSecurity http, HandlerExceptionResolver problems,
			SessionCreationPolicy sessions) {
		CallerRefusal refusal = new CallerRefusal(problems);
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(session -> session.sessionCreationPolicy(sessions))
			.requestCache(AbstractHttpConfigurer::disable)
			.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
				.authenticationEntryPoint(refusal)
				.accessDeniedHandler(refusal)
				.withObjectPostProcessor(refusal.whenTokensCannotBeChecked()))
			.exceptionHandling(failures -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal));
	}

	/**
	 * The pages for residents need no account either, nor does what they are dressed
	 * with. What a screen asks for on top is checked when it is entered.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain people(HttpSecurity http, KeycloakSettings keycloak, ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientRepository clients, SessionSettings sessions, Clock clock) {
		SignIn signIn = new SignIn(keycloak, registrations);
		SessionCheck check = new SessionCheck(sessions, new StandingAccount(keycloak, clients), clock);
		return http.headers(new PageHeaders(keycloak)::write)
			.authorizeHttpRequests(requests -> requests
				.requestMatchers("/rate/**", "/progress", "/lists", "/lists/**", "/disclosure/**", "/*.css")
				.permitAll())
			.with(VaadinSecurityConfigurer.vaadin(),
					vaadin -> vaadin.oauth2LoginPage(SignIn.PAGE, "{baseUrl}/")
						.anyRequest(AuthorizedUrl::authenticated))
			.oauth2Login(login -> login.authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(signIn))
				.failureHandler(signIn::failed))
			.addFilterBefore(signIn, OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterBefore(check, AnonymousAuthenticationFilter.class)
			.build();
	}

	@Bean
	ClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak) {
		return new InMemoryClientRegistrationRepository(keycloak.registration());
	}

	/** In the session, and gone with it. */
	@Bean
	OAuth2AuthorizedClientRepository authorizedClients() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	JwtDecoder bearerTokens(KeycloakSettings keycloak) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.jwkSetUri()).build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
						new JwtClaimValidator<@Nullable Collection<String>>(JwtClaimNames.AUD,
								audience -> audience != null && audience.contains(keycloak.audience()))));
		return decoder;
	}

}
