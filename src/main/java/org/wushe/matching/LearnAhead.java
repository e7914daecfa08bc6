package org.wushe.matching;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.command.OnlyWhileServing;

/**
 * The language model takes seconds to get ready: it begins as soon as the application is
 * up, so that neither the start nor the first need waits for it.
 */
@Component
@OnlyWhileServing
class LearnAhead {

	private static final Logger log = LoggerFactory.getLogger(LearnAhead.class);

	private final Lexicons lexicons;

	LearnAhead(Lexicons lexicons) {
		this.lexicons = lexicons;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofPlatform().daemon().name("learn-sense").start(this::learn);
	}

	private void learn() {
		try {
			this.lexicons.learnSense();
		}
		catch (RuntimeException ex) {
			log.warn("What sentences mean is learned with the first need", ex);
		}
	}

}
