package org.wushe.ratings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;
import org.wushe.referrals.Referral;

/** What became of a bad rating follows its service, in the same transaction. */
@Component
class Rectification {

	private final RatingRepository ratings;

	Rectification(RatingRepository ratings) {
		this.ratings = ratings;
	}

	@EventListener
	void on(Referral.RectificationBegun begun) {
		this.ratings.become(Access.system(), begun.caseId(), RatingState.RECTIFYING);
	}

	@EventListener
	void on(Referral.Completed completed) {
		if (completed.round() > 1) {
			this.ratings.become(Access.system(), completed.caseId(), RatingState.RECTIFIED);
		}
	}

	@EventListener
	void on(Need.Closed closed) {
		if (closed.round() > 1) {
			this.ratings.become(Access.system(), closed.caseId(), RatingState.CLOSED);
		}
	}

}
