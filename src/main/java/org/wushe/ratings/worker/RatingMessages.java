package org.wushe.ratings.worker;

import java.util.Map;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wushe.process.ProcessEngine;
import org.wushe.process.ProcessMessage;
import org.wushe.ratings.Rating;

/** Tells the engine of ratings, after the commit, until it knows. */
@Component
class RatingMessages {

	private final ProcessEngine engine;

	RatingMessages(ProcessEngine engine) {
		this.engine = engine;
	}

	@Async
	@TransactionalEventListener
	void on(Rating.Submitted rating) {
		this.engine.publish(new ProcessMessage("RatingSubmitted", rating.caseId(), rating.eventId(),
				Map.of("level", rating.level())));
	}

}
