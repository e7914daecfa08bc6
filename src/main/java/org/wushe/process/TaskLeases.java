package org.wushe.process;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.notification.LiveUpdates;

/**
 * Renews what the engine lends us of open tasks: briefly at first, for a month once the
 * task is safely written. Most tasks are done before that and cost no renewal.
 */
@Component
class TaskLeases {

	static final Duration LEASE = Duration.ofDays(30);

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final int MOST_AT_ONCE = 500;

	private final TaskLedger ledger;

	private final EngineCommands commands;

	private final CamundaClient zeebe;

	private final LiveUpdates liveUpdates;

	private final TransactionTemplate transactions;

	private final Clock clock;

	TaskLeases(TaskLedger ledger, EngineCommands commands, CamundaClient zeebe, LiveUpdates liveUpdates,
			TransactionTemplate transactions, Clock clock) {
		this.ledger = ledger;
		this.commands = commands;
		this.zeebe = zeebe;
		this.liveUpdates = liveUpdates;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 10_000)
	void renew() {
		Instant now = this.clock.instant();
		List<Long> keys = Objects.requireNonNull(this.transactions
			.execute(status -> this.ledger.leasesEnding(Access.system(), now.plus(SOON), MOST_AT_ONCE)));
		if (keys.isEmpty()) {
			return;
		}
		Map<Long, EngineCommands.Answer> answers = new ConcurrentHashMap<>();
		CompletableFuture
			.allOf(keys.stream()
				.map(key -> this.commands.send(() -> this.zeebe.newUpdateTimeoutCommand(key).timeout(LEASE))
					.thenAccept(answer -> answers.put(key, answer))
					.exceptionally(later -> null)
					.toCompletableFuture())
				.toArray(CompletableFuture[]::new))
			.join();
		this.transactions.executeWithoutResult(status -> {
			this.ledger.leased(Access.system(), keysOf(answers, true), now.plus(LEASE));
			this.ledger.withdrawn(Access.system(), keysOf(answers, false)).forEach(this.liveUpdates::publish);
		});
	}

	/** What the engine does not know any more was withdrawn. */
	private static List<Long> keysOf(Map<Long, EngineCommands.Answer> answers, boolean known) {
		return answers.entrySet()
			.stream()
			.filter(entry -> known == (entry.getValue() == EngineCommands.Answer.DONE))
			.map(Map.Entry::getKey)
			.toList();
	}

}
