package org.wushe.ratings.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;
import org.wushe.ratings.Rating;
import org.wushe.ratings.Ratings;

/**
 * The time to rate is over. What was said in the last moment counts as the database has
 * it, whether or not the engine has heard of it.
 */
@Component
class ReadRating implements ServiceTask {

	private final Ratings ratings;

	ReadRating(Ratings ratings) {
		this.ratings = ratings;
	}

	@Override
	public String type() {
		return "ratings.read-rating";
	}

	@Override
	public List<String> inputs() {
		return List.of("referralId");
	}

	/** The level is null where nothing was said. */
	@Override
	public Map<String, Object> run(Step step) {
		Optional<Rating> rating = this.ratings.ofReferral(Access.system(), step.uuid("referralId"));
		Map<String, Object> result = new HashMap<>();
		result.put("level", rating.map(said -> said.level().number()).orElse(null));
		rating.ifPresent(said -> result.put("round", said.round()));
		return result;
	}

}
