package org.wushe.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a step once, however often the engine asks: the result is remembered in the
 * transaction of what was done.
 */
@Component
class StepRunner {

	private final HandledSteps handled;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	private final Clock clock;

	StepRunner(HandledSteps handled, TransactionTemplate transactions, JsonMapper json, Clock clock) {
		this.handled = handled;
		this.transactions = transactions;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The usual case is that nobody did it before, so it is done first and looked up only
	 * where that fails.
	 * @return the variables for the process, as JSON
	 */
	String run(ServiceTask task, Step step) {
		try {
			return Objects.requireNonNull(this.transactions.execute(status -> {
				String result = this.json.writeValueAsString(task.run(step));
				if (this.handled.remember(Access.system(), step, result, now())) {
					return result;
				}
				throw new DoneBefore();
			}));
		}
		catch (RuntimeException ex) {
			return before(step, ex).orElseThrow(() -> ex);
		}
	}

	private Optional<String> before(Step step, RuntimeException failure) {
		try {
			return Objects
				.requireNonNull(this.transactions.execute(status -> this.handled.result(Access.system(), step)));
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
			return Optional.empty();
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

	/** Undoes what was done twice. */
	private static final class DoneBefore extends RuntimeException {

		DoneBefore() {
			super("done before", null, false, false);
		}

	}

}
