package org.wushe.ratings.worker;

import java.util.Map;
import java.util.UUID;

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

	/**
	 * By which the process waits for one rating only: what was said of the service before
	 * it was put right, and comes late, is no follow-up.
	 */
	static String key(UUID referralId, int round) {
		return referralId + "/" + round;
	}

	@Async
	@TransactionalEventListener
	void on(Rating.Submitted rating) {
		this.engine.publish(new ProcessMessage("RatingSubmitted", key(rating.referralId(), rating.round()),
				rating.eventId().toString(), Map.of("level", rating.level(), "round", rating.round())));
	}

}
