package org.wushe.identity.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a caller at the door in the same words as further inside. */
class CallerRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final HandlerExceptionResolver problems;

	CallerRefusal(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		refuse(request, response, failure, HttpServletResponse.SC_UNAUTHORIZED);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		refuse(request, response, failure, HttpServletResponse.SC_FORBIDDEN);
	}

	/**
	 * While Keycloak's keys cannot be fetched a token is neither good nor bad, and the
	 * caller should try again: no failure of ours.
	 */
	ObjectPostProcessor<BearerTokenAuthenticationFilter> whenTokensCannotBeChecked() {
		AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(this);
		handler.setRethrowAuthenticationServiceException(false);
		return new ObjectPostProcessor<>() {
			@Override
			public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
				filter.setAuthenticationFailureHandler(handler);
				return filter;
			}
		};
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, Exception failure, int otherwise)
			throws IOException {
		@Nullable Object handler = null;
		if (this.problems.resolveException(request, response, handler, failure) == null) {
			response.sendError(otherwise);
		}
	}

}
