package org.wushe.process;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;

/** Removes what nobody asks for any more. */
@Component
class Housekeeping {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	/** The engine asks for a step again within minutes; this allows for long outages. */
	private static final Duration STEPS_KEPT = Duration.ofDays(30);

	private final HandledSteps handled;

	private final TaskDrafts drafts;

	private final EngineHistory history;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final Duration historyKept;

	Housekeeping(HandledSteps handled, TaskDrafts drafts, EngineHistory history, OneNode oneNode,
			TransactionTemplate transactions, Clock clock, @Value("${wushe.zeebe.history-kept}") Duration historyKept) {
		this.handled = handled;
		this.drafts = drafts;
		this.history = history;
		this.oneNode = oneNode;
		this.transactions = transactions;
		this.clock = clock;
		this.historyKept = historyKept;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	void tidy() {
		this.transactions.executeWithoutResult(status -> {
			if (this.oneNode.does("housekeeping")) {
				Instant now = this.clock.instant();
				this.handled.forget(Access.system(), now.minus(STEPS_KEPT));
				this.drafts.forgetDone(Access.system());
				deleteHistory(now.minus(this.historyKept));
			}
		});
	}

	private void deleteHistory(Instant before) {
		try {
			this.history.deleteBefore(before);
		}
		catch (IOException | RuntimeException ex) {
			log.warn("Old records of the engine are deleted later: {}", ex.toString());
		}
	}

}
