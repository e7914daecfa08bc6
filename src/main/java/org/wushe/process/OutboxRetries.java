package org.wushe.process;

import java.time.Duration;

import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Events whose listener failed, say since the engine was away, are told again until they
 * are heard. Those of a node that died count as failed after a while, see
 * {@code spring.modulith.events.staleness}.
 */
@Component
class OutboxRetries {

	private static final ResubmissionOptions FAILED = ResubmissionOptions.defaults()
		.withMinAge(Duration.ofSeconds(2))
		.withBatchSize(200)
		.withMaxInFlight(400);

	private final IncompleteEventPublications publications;

	OutboxRetries(IncompleteEventPublications publications) {
		this.publications = publications;
	}

	@Scheduled(fixedDelay = 5000)
	void tellAgain() {
		this.publications.resubmitIncompletePublications(FAILED);
	}

}
