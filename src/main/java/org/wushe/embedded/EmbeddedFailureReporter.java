package org.wushe.embedded;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says in one line why the application does not start, where the reason is one that its
 * user can mend.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmbeddedFailureReporter implements SpringBootExceptionReporter {

	/** SQL states of class 08: no connection; 28: not with this name or password. */
	private static final String AWAY = "(08|28).*";

	private final @Nullable ConfigurableApplicationContext context;

	EmbeddedFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<EmbeddedFailure> told = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.flatMap(cause -> told(cause).stream())
			.findFirst()
			.or(() -> analyzed(failure));
		told.ifPresent(EmbeddedFailureReporter::print);
		return told.isPresent();
	}

	private static Optional<EmbeddedFailure> told(Throwable cause) {
		return switch (cause) {
			case EmbeddedFailure embedded -> Optional.of(embedded);
			case PortInUseException taken -> Optional.of(Ports.taken(taken.getPort(), "server.port"));
			case BindException unread -> Optional.ofNullable(unread.getProperty()).map(EmbeddedFailureReporter::unread);
			case SQLException away when Objects.toString(away.getSQLState(), "").matches(AWAY) ->
				Optional.of(new EmbeddedFailure("The database does not let us in: " + away.getMessage(),
						"See whether it runs, and check spring.datasource.* and spring.flyway.*"));
			default -> Optional.empty();
		};
	}

	private static EmbeddedFailure unread(ConfigurationProperty property) {
		return new EmbeddedFailure(
				"The setting %s is \"%s\" and cannot take that".formatted(property.getName(), property.getValue()),
				"Correct it, or leave it out for its default");
	}

	/** What Spring and the modules know of the failure, in one line. */
	private Optional<EmbeddedFailure> analyzed(Throwable failure) {
		if (this.context == null) {
			return Optional.empty();
		}
		ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, this.context.getBeanFactory())
			.and(Environment.class, this.context.getEnvironment());
		return SpringFactoriesLoader.forDefaultResourceLocation(this.context.getClassLoader())
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, ex) -> {
			}))
			.stream()
			.map(analyzer -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(EmbeddedFailureReporter::line);
	}

	private static EmbeddedFailure line(FailureAnalysis analysis) {
		return new EmbeddedFailure(analysis.getDescription().strip(),
				Objects.toString(analysis.getAction(), "See the log").strip());
	}

	static void print(EmbeddedFailure failure) {
		System.err.println("Wushe cannot start: " + failure.line());
	}

}
