package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.command.Pause;
import org.wushe.identity.Access;
import org.wushe.notification.LiveUpdates;

/**
 * Writes the engine's user tasks into our table: one at once when it is quiet, and
 * whatever has come meanwhile together when it is not.
 */
@Component
class TaskIntake {

	/**
	 * How long the engine lends a task at first. Short, so that one that a dying node had
	 * in its hands comes again soon.
	 */
	static final Duration FIRST_LEASE = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(TaskIntake.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Batches<Arriving> arrivals = new Batches<>(this::write);

	private final TaskLedger ledger;

	private final Definitions definitions;

	private final LiveUpdates liveUpdates;

	private final TransactionTemplate transactions;

	private final Confirmations confirmations;

	private final EngineCommands commands;

	private final CamundaClient zeebe;

	private final Clock clock;

	private record Arriving(TaskArrival task, CompletableFuture<Void> written) {
	}

	TaskIntake(TaskLedger ledger, Definitions definitions, LiveUpdates liveUpdates, TransactionTemplate transactions,
			Confirmations confirmations, EngineCommands commands, CamundaClient zeebe, Clock clock) {
		this.ledger = ledger;
		this.definitions = definitions;
		this.liveUpdates = liveUpdates;
		this.transactions = transactions;
		this.confirmations = confirmations;
		this.commands = commands;
		this.zeebe = zeebe;
		this.clock = clock;
	}

	/**
	 * Returns when the task is written, so that no more are fetched than can be.
	 */
	void handle(ActivatedJob job) {
		try {
			if (!this.confirmations.isKnown(job.getKey(), FIRST_LEASE)) {
				return;
			}
			Arriving arriving = new Arriving(TaskArrival.of(job, name(job)), new CompletableFuture<>());
			this.arrivals.add(arriving);
			arriving.written().join();
		}
		catch (IllegalArgumentException ex) {
			log.warn("The user task {} of {} cannot be shown", job.getElementId(), job.getBpmnProcessId(), ex);
			fail(job, Failure.of(ex, 1));
		}
		catch (RuntimeException ex) {
			log.warn("The user task {} of {} waits: {}", job.getElementId(), job.getBpmnProcessId(), ex.toString());
			fail(job, Failure.of(ex, job.getRetries()));
		}
	}

	private void fail(ActivatedJob job, Failure failure) {
		this.commands.send(() -> this.zeebe.newFailCommand(job.getKey())
			.retries(failure.retries())
			.retryBackoff(failure.backOff())
			.errorMessage(IncidentMessage.write(Objects.toString(job.getVariablesAsMap().get("caseId"), ""),
					failure.message())));
	}

	private String name(ActivatedJob job) {
		return this.definitions.model(job.getProcessDefinitionKey())
			.flatMap(model -> model.name(job.getElementId()))
			.orElse(job.getElementId());
	}

	/**
	 * Until it has succeeded: nobody else has these tasks. What the database refuses for
	 * good is found by writing one at a time, so that it keeps nobody else's from coming.
	 */
	private void write(List<Arriving> batch) {
		while (true) {
			try {
				arrive(batch);
				return;
			}
			catch (DataIntegrityViolationException ex) {
				if (batch.size() == 1) {
					batch.getFirst().written().completeExceptionally(ex);
					return;
				}
				batch.forEach(arriving -> write(List.of(arriving)));
				return;
			}
			catch (RuntimeException ex) {
				log.warn("{} user tasks wait to be written: {}", batch.size(), ex.toString());
				Pause.of(PAUSE);
			}
		}
	}

	private void arrive(List<Arriving> batch) {
		Map<Long, TaskArrival> tasks = new LinkedHashMap<>();
		batch.forEach(arriving -> tasks.put(arriving.task().key(), arriving.task()));
		this.transactions.executeWithoutResult(
				status -> this.ledger.arrive(Access.system(), List.copyOf(tasks.values()), this.clock.instant())
					.forEach(this.liveUpdates::publish));
		batch.forEach(arriving -> arriving.written().complete(null));
	}

}
