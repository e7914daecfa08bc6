package org.wushe.process;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/**
 * Says that a listener failed: once a minute for each listener and kind of failure, since
 * the outbox tells it again every few seconds, and a server that is away fails each time.
 */
@Component
class OutboxFailures implements AsyncConfigurer, AsyncUncaughtExceptionHandler {

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(OutboxFailures.class);

	private final Map<String, Said> said = new ConcurrentHashMap<>();

	private final Clock clock;

	OutboxFailures(Clock clock) {
		this.clock = clock;
	}

	/**
	 * @param at when it was said
	 * @param unsaid failures that were not said before that
	 * @param since failures that were not said since
	 */
	private record Said(Instant at, long unsaid, long since) {

		Said again(Instant now) {
			return now.isBefore(this.at.plus(SILENCE)) ? new Said(this.at, this.unsaid, this.since + 1)
					: new Said(now, this.since, 0);
		}

	}

	@Override
	public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
		return this;
	}

	@Override
	public void handleUncaughtException(Throwable failure, Method method, @Nullable Object... arguments) {
		String listener = method.getDeclaringClass().getSimpleName() + "." + method.getName();
		Said last = this.said.compute(listener + " " + failure.getClass().getName(), (key, before) -> {
			Instant now = this.clock.instant();
			return (before != null) ? before.again(now) : new Said(now, 0, 0);
		});
		if (last.since() == 0) {
			log.error("{} failed and will be told again ({} more failures like this before)", listener, last.unsaid(),
					failure);
		}
	}

}
