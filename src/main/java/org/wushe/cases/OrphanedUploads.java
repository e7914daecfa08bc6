package org.wushe.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/** What was uploaded for something that was never submitted is not kept (PIPL 19). */
@Component
class OrphanedUploads {

	/** As long as people come back to a draft. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final AttachmentRepository attachments;

	private final Clock clock;

	OrphanedUploads(AttachmentRepository attachments, Clock clock) {
		this.attachments = attachments;
		this.clock = clock;
	}

	@Transactional
	@Scheduled(initialDelay = 15, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int forget() {
		return this.attachments.forget(Access.system(), this.clock.instant().minus(KEPT));
	}

}
