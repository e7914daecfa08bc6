package org.wushe.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the application does not start, where the reason is one that its
 * user can mend.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmbeddedFailureReporter implements SpringBootExceptionReporter {

	EmbeddedFailureReporter(@Nullable ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof EmbeddedFailure embedded) {
				print(embedded);
				return true;
			}
			if (cause instanceof PortInUseException taken) {
				print(Ports.taken(taken.getPort(), "server.port"));
				return true;
			}
		}
		return false;
	}

	static void print(EmbeddedFailure failure) {
		System.err.println("Wushe cannot start: " + failure.line());
	}

}
