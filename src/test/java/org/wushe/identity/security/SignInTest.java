package org.wushe.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class SignInTest {

	/** Nobody listens on port 1. */
	private final KeycloakSettings keycloak = new KeycloakSettings("http://localhost:1", "http://localhost:1", "wushe",
			"wushe-web", "secret", "wushe-api");

	private final SignIn signIn = new SignIn(this.keycloak,
			new InMemoryClientRegistrationRepository(this.keycloak.registration()));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", SignIn.PAGE);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final MockFilterChain chain = new MockFilterChain();

	@Test
	void whileKeycloakIsAwayAPlainChinesePageSaysSoAndTriesAgain() throws ServletException, IOException {
		this.signIn.doFilter(this.request, this.response, this.chain);
		assertThat(this.chain.getRequest()).as("nobody is sent to Keycloak").isNull();
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isNotNull();
		assertThat(this.response.getContentAsString()).contains("lang=\"zh-CN\"", "登录服务正在启动", "http-equiv=\"refresh\"",
				"url=" + SignIn.PAGE);
	}

	@Test
	void thePageSpeaksTheLanguageThatThePersonHasChosen() throws ServletException, IOException {
		this.request.setCookies(new Cookie("wushe.language", "en"));
		this.signIn.doFilter(this.request, this.response, this.chain);
		assertThat(this.response.getContentAsString()).contains("lang=\"en\"", "The sign-in service is starting");
	}

	@Test
	void otherPagesAreNotHeldUp() throws ServletException, IOException {
		this.request.setRequestURI("/cases");
		this.signIn.doFilter(this.request, this.response, this.chain);
		assertThat(this.chain.getRequest()).isSameAs(this.request);
	}

	@Test
	void keycloakIsAskedForItsPageInChineseUnlessThePersonHasChosenEnglish() {
		assertThat(parameters(this.request)).containsEntry("ui_locales", "zh-CN").containsKey("code_challenge");
		this.request.setCookies(new Cookie("wushe.language", "en"));
		assertThat(parameters(this.request)).containsEntry("ui_locales", "en");
	}

	@Test
	void anInterruptedSignInBeginsAgainAndACancelledOneDoesNot() throws IOException {
		this.signIn.failed(this.request, this.response,
				new OAuth2AuthenticationException("authorization_request_not_found"));
		assertThat(this.response.getContentAsString()).contains("登录没有完成", "url=/");
		MockHttpServletResponse cancelled = new MockHttpServletResponse();
		this.signIn.failed(this.request, cancelled, new OAuth2AuthenticationException("access_denied"));
		assertThat(cancelled.getContentAsString()).contains("您取消了登录").doesNotContain("refresh");
	}

	private Map<String, Object> parameters(MockHttpServletRequest from) {
		from.setServletPath(SignIn.PAGE);
		OAuth2AuthorizationRequest resolved = this.signIn.resolve(from);
		assertThat(resolved).isNotNull();
		assertThat(resolved.getAuthorizationRequestUri()).contains("ui_locales=");
		return resolved.getAdditionalParameters();
	}

}
