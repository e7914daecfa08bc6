package org.wushe.process;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;

/**
 * Why a step was not done, and what becomes of it.
 *
 * @param retries how often it is tried again before it becomes an incident
 * @param backOff the time before the next try
 * @param message for the administrator; names kinds of failures, and quotes only what our
 * own code says, since others quote data
 */
record Failure(int retries, Duration backOff, String message) {

	private static final Duration OUTAGE = Duration.ofSeconds(3);

	private static final int MOST_TRIES = 5;

	/**
	 * @param retries how many tries the job had left, this one included
	 */
	static Failure of(Throwable failure, int retries) {
		if (isOutage(failure)) {
			return new Failure(retries, OUTAGE, message(failure));
		}
		if (failure instanceof DomainRefusal || retries <= 1) {
			return new Failure(0, Duration.ZERO, message(failure));
		}
		int tries = Math.clamp(MOST_TRIES - retries, 0, MOST_TRIES);
		return new Failure(retries - 1, Duration.ofSeconds(1L << (2 * tries)), message(failure));
	}

	/** A server is away or overloaded: waited for, however long that takes. */
	static boolean isOutage(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof CannotCreateTransactionException
					|| cause instanceof IOException || cause instanceof EngineUnavailable
					|| cause instanceof ElasticsearchException refused && isOverload(refused.status())
					|| cause instanceof SQLException sql && Database.isOutage(sql)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOverload(int status) {
		return status == 429 || status >= 500;
	}

	private static String message(Throwable failure) {
		StringBuilder message = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			message.append(message.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
			if (isOurs(cause)) {
				message.append(": ").append(cause.getMessage());
			}
		}
		return message.substring(0, Math.min(message.length(), 500));
	}

	private static boolean isOurs(Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return failure.getClass().getName().startsWith("org.wushe.")
				|| trace.length > 0 && trace[0].getClassName().startsWith("org.wushe.");
	}

}
