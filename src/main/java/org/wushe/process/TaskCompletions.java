package org.wushe.process;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.notification.LiveUpdates;

/**
 * Tells the engine what people have completed, after the commit, and again until it has
 * heard: a task that waits is its own entry in the outbox.
 */
@Component
class TaskCompletions {

	private static final Logger log = LoggerFactory.getLogger(TaskCompletions.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int MOST_AT_ONCE = 500;

	private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

	private final TaskLedger ledger;

	private final EngineCommands commands;

	private final CamundaClient zeebe;

	private final LiveUpdates liveUpdates;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final Batches<Long> completed;

	TaskCompletions(TaskLedger ledger, EngineCommands commands, CamundaClient zeebe, LiveUpdates liveUpdates,
			TransactionTemplate transactions, Clock clock) {
		this.ledger = ledger;
		this.commands = commands;
		this.zeebe = zeebe;
		this.liveUpdates = liveUpdates;
		this.transactions = transactions;
		this.clock = clock;
		this.completed = new Batches<>(
				keys -> transactions.executeWithoutResult(status -> ledger.completed(Access.system(), keys)));
	}

	/** Once the running transaction has committed. */
	void sendAfterCommit(TaskLedger.Completion completion) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				send(completion, false);
			}
		});
	}

	@Scheduled(fixedDelay = 5000)
	void sendAgain() {
		TaskLedger.Completion[] waiting = this.transactions
			.execute(status -> this.ledger.waiting(Access.system(), this.clock.instant().minus(PATIENCE), MOST_AT_ONCE)
				.toArray(TaskLedger.Completion[]::new));
		for (TaskLedger.Completion completion : waiting) {
			send(completion, true);
		}
	}

	/**
	 * @param again whether an earlier try may have reached the engine
	 */
	private void send(TaskLedger.Completion completion, boolean again) {
		long key = completion.key();
		if (!this.underWay.add(key)) {
			return;
		}
		this.commands.send(() -> this.zeebe.newCompleteCommand(key).variables(completion.result()))
			.whenComplete((answer, failure) -> {
				this.underWay.remove(key);
				if (failure != null) {
					log.warn("The completion of task {} waits: {}", key, failure.toString());
				}
				else if (answer == EngineCommands.Answer.NOT_FOUND && !again) {
					withdraw(key);
				}
				else {
					this.completed.add(key);
				}
			});
	}

	/** The process moved on before the person was done. */
	private void withdraw(long key) {
		Thread.ofVirtual()
			.start(() -> this.transactions.executeWithoutResult(
					status -> this.ledger.withdrawn(Access.system(), key).forEach(this.liveUpdates::publish)));
	}

}
