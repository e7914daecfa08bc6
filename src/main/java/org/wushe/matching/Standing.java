package org.wushe.matching;

/**
 * What an organisation's past and present work says of it. Few events say little: each
 * figure starts from a prior and moves with the evidence.
 *
 * @param ratings number of ratings
 * @param ratingSum sum of their levels, 1 to 5 each
 * @param answered referrals that were accepted, declined, or left to expire
 * @param accepted those that were accepted
 * @param served services that had an appointment
 * @param punctual those that began in time
 */
record Standing(int ratings, int ratingSum, int answered, int accepted, int served, int punctual) {

	static final Standing NEW = new Standing(0, 0, 0, 0, 0, 0);

	/** As many events as it takes to weigh as much as the prior. */
	private static final int PRIOR_STRENGTH = 5;

	private static final double PRIOR_RATING = 4;

	private static final double PRIOR_SHARE = 0.8;

	/** Bayesian mean of the ratings, 1 to 5. */
	double rating() {
		return (PRIOR_STRENGTH * PRIOR_RATING + this.ratingSum) / (PRIOR_STRENGTH + this.ratings);
	}

	/** 0 to 1. */
	double acceptance() {
		return share(this.accepted, this.answered);
	}

	/** 0 to 1. */
	double punctuality() {
		return share(this.punctual, this.served);
	}

	private static double share(int good, int all) {
		return (PRIOR_STRENGTH * PRIOR_SHARE + good) / (PRIOR_STRENGTH + all);
	}

}
