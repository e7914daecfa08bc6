package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;

import org.springframework.stereotype.Service;

/** Tells the engine what happened. */
@Service
public class ProcessEngine {

	/**
	 * How long a message waits for its process, and how long publishing it again is
	 * noticed.
	 */
	private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

	private final CamundaClient zeebe;

	private volatile boolean knowsProcesses;

	private volatile boolean another;

	ProcessEngine(CamundaClient zeebe) {
		this.zeebe = zeebe;
	}

	/**
	 * The engine has the processes, as far as it takes them. Before that, it would keep a
	 * message that starts one and never start any.
	 */
	void knowsProcesses() {
		this.knowsProcesses = true;
	}

	/** It is not the engine that our tasks are from, and is told nothing. */
	void isAnother() {
		this.another = true;
	}

	/** Whether the engine is the one that our tasks are from, as far as we know. */
	boolean isOurs() {
		return !this.another;
	}

	/**
	 * Publishes the message; one that was published before changes nothing. Called after
	 * the commit that it tells of.
	 * @throws EngineUnavailable if it is not published or that is unknown; the caller
	 * tries again
	 */
	public void publish(ProcessMessage message) {
		publish(message, TIME_TO_LIVE);
	}

	/**
	 * Publishes the message, and it is gone unless a process takes it at once: one that
	 * begins a process does nothing while that of its correlation key runs.
	 * @throws EngineUnavailable if it is not published or that is unknown
	 */
	public void publishForNow(ProcessMessage message) {
		publish(message, Duration.ZERO);
	}

	private void publish(ProcessMessage message, Duration timeToLive) {
		if (!this.knowsProcesses) {
			throw new EngineUnavailable("the process engine has not been given the processes yet");
		}
		try {
			this.zeebe.newPublishMessageCommand()
				.messageName(message.name())
				.correlationKey(message.correlationKey())
				.messageId(message.messageId())
				.timeToLive(timeToLive)
				.variables(message.variables())
				.send()
				.join();
		}
		catch (RuntimeException ex) {
			if (EngineStatus.of(ex) != Status.Code.ALREADY_EXISTS) {
				throw EngineStatus.translate(ex);
			}
		}
	}

}
