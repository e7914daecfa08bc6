package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the engine's jobs to the service tasks of the modules, and their results back.
 */
@Component
class ServiceTaskWorker {

	private static final Logger log = LoggerFactory.getLogger(ServiceTaskWorker.class);

	/** After a crash the engine asks again when this is over. */
	static final Duration LEASE = Duration.ofSeconds(30);

	private final StepRunner runner;

	private final Confirmations confirmations;

	private final EngineCommands commands;

	private final CamundaClient zeebe;

	ServiceTaskWorker(StepRunner runner, Confirmations confirmations, EngineCommands commands, CamundaClient zeebe) {
		this.runner = runner;
		this.confirmations = confirmations;
		this.commands = commands;
		this.zeebe = zeebe;
	}

	void handle(ServiceTask task, ActivatedJob job) {
		Map<String, @Nullable Object> variables = job.getVariablesAsMap();
		Step step = new Step(job.getType(), job.getElementId(), job.getElementInstanceKey(),
				job.getProcessInstanceKey(), variables);
		try {
			if (this.confirmations.isKnown(job.getKey(), LEASE)) {
				complete(job, this.runner.run(task, step));
			}
		}
		catch (RuntimeException ex) {
			fail(job, step, ex);
		}
	}

	/** Where that fails, the engine asks again and gets the remembered result. */
	private void complete(ActivatedJob job, String result) {
		this.commands.send(() -> this.zeebe.newCompleteCommand(job.getKey()).variables(result))
			.exceptionally(failure -> {
				log.warn("The engine did not take the result of {} {}: {}", job.getType(), job.getKey(),
						failure.toString());
				return EngineCommands.Answer.DONE;
			})
			.toCompletableFuture()
			.join();
	}

	private void fail(ActivatedJob job, Step step, RuntimeException failure) {
		Failure outcome = Failure.of(failure, job.getRetries());
		String caseId = step.textIfSet("caseId").orElse("");
		if (Failure.isOutage(failure)) {
			log.warn("{} of case {} waits: {}", job.getType(), caseId, outcome.message());
		}
		else {
			log.warn("{} of case {} failed, {} tries left", job.getType(), caseId, outcome.retries(), failure);
		}
		this.commands
			.send(() -> this.zeebe.newFailCommand(job.getKey())
				.retries(outcome.retries())
				.retryBackoff(outcome.backOff())
				.errorMessage(IncidentMessage.write(caseId, outcome.message())))
			.exceptionally(unheard -> EngineCommands.Answer.DONE)
			.toCompletableFuture()
			.join();
	}

}
