package org.wushe.ratings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;

/** Of the rating of a person who is not to be known any more its level and tags stay. */
@Component
class ForgetRatingWords {

	private final RatingRepository ratings;

	ForgetRatingWords(RatingRepository ratings) {
		this.ratings = ratings;
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.ratings.forgetWords(Access.system(), need.caseId());
	}

}
