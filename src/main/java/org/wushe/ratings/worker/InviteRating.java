package org.wushe.ratings.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;
import org.wushe.ratings.RatingPeriod;
import org.wushe.ratings.Ratings;

/** From now on the service can be rated, until the time that it returns. */
@Component
class InviteRating implements ServiceTask {

	private final Ratings ratings;

	InviteRating(Ratings ratings) {
		this.ratings = ratings;
	}

	@Override
	public String type() {
		return "ratings.invite-rating";
	}

	@Override
	public List<String> inputs() {
		return List.of("referralId");
	}

	@Override
	public Map<String, Object> run(Step step) {
		UUID referralId = step.uuid("referralId");
		RatingPeriod period = this.ratings.openForRating(Access.system(), referralId);
		return Map.of("ratingDueAt", period.until().toString(), "ratingKey",
				RatingMessages.key(referralId, period.round()));
	}

}
