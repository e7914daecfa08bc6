package org.wushe.matching;

/** What a price does: small sums hardly matter, those beyond what people can pay do. */
final class Price {

	/** At so many yuan a service is worth half. */
	private static final double HALF = 100;

	/** The same for those with low income. */
	private static final double HALF_FOR_POOR = 20;

	private Price() {
	}

	/**
	 * @param yuan per unit of service
	 * @param poor whether whoever pays has a low income
	 * @return 0 to 1
	 */
	static double value(double yuan, boolean poor) {
		double share = yuan / (poor ? HALF_FOR_POOR : HALF);
		return 1 / (1 + share * share);
	}

}
