package org.wushe.ui;

import java.util.Arrays;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.annotation.security.PermitAll;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;

/**
 * Checks {@link Requires} before a screen is entered. A screen says who may open it, or
 * nobody may.
 */
@Component
class ScreenGuard implements NavigationAccessChecker {

	private final transient CurrentAccess currentAccess;

	ScreenGuard(CurrentAccess currentAccess) {
		this.currentAccess = currentAccess;
	}

	@Override
	public AccessCheckResult check(NavigationContext context) {
		Class<?> screen = context.getNavigationTarget();
		if (context.isErrorHandling() || screen.isAnnotationPresent(AnonymousAllowed.class)) {
			return context.allow();
		}
		if (context.getPrincipal() == null) {
			return context.deny("nobody is signed in");
		}
		return opens(screen, this.currentAccess.get()) ? context.allow()
				: context.deny("needs one of the operations that " + screen.getSimpleName() + " requires");
	}

	static boolean opens(Class<?> screen, Access access) {
		Requires requires = screen.getAnnotation(Requires.class);
		return (requires != null) ? Arrays.stream(requires.value()).anyMatch(access::allows)
				: screen.isAnnotationPresent(PermitAll.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class Wiring {

		@Bean
		static NavigationAccessControlConfigurer screenGuardOnly() {
			return new NavigationAccessControlConfigurer()
				.withAvailableNavigationAccessCheckers(ScreenGuard.class::isInstance);
		}

	}

}
