package org.wushe.identity.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was disabled, signed out at Keycloak or given other roles,
 * and of everybody after a while, however busy the browser is. The person then signs in
 * again, without a word where Keycloak still knows them, and finds the page and its draft
 * as before.
 */
class SessionCheck extends OncePerRequestFilter {

	private static final String CHECKED = SessionCheck.class.getName();

	private final SessionSettings settings;

	private final StandingAccount account;

	private final Clock clock;

	SessionCheck(SessionSettings settings, StandingAccount account, Clock clock) {
		this.settings = settings;
		this.account = account;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null
				&& SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person
				&& isOver(session, person, request, response)) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session, OAuth2AuthenticationToken person, HttpServletRequest request,
			HttpServletResponse response) {
		Instant now = this.clock.instant();
		Instant begun = Instant.ofEpochMilli(session.getCreationTime());
		if (begun.plus(this.settings.maximumAge()).isBefore(now)) {
			return true;
		}
		Instant checked = (session.getAttribute(CHECKED) instanceof Instant last) ? last : begun;
		if (now.isBefore(checked.plus(this.settings.checkedEvery()))) {
			return false;
		}
		// Said first, so that the requests of one moment ask once.
		session.setAttribute(CHECKED, now);
		return !this.account.stands(person, request, response);
	}

}
