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

	ProcessEngine(CamundaClient zeebe) {
		this.zeebe = zeebe;
	}

	/**
	 * Publishes the message; one that was published before changes nothing. Called after
	 * the commit that it tells of.
	 * @throws EngineUnavailable if that is unknown; the caller tries again
	 */
	public void publish(ProcessMessage message) {
		try {
			this.zeebe.newPublishMessageCommand()
				.messageName(message.name())
				.correlationKey(message.correlationKey())
				.messageId(message.messageId())
				.timeToLive(TIME_TO_LIVE)
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
