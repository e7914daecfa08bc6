package org.wushe.matching;

/**
 * How near a service is, by the minutes that it takes: near within the circle of fifteen
 * minutes in which services should lie, half as good at the edge of that of thirty (15
 * 分钟、30 分钟生活服务圈), and soon next to nothing beyond.
 */
final class Nearness {

	private static final double CIRCLE_MINUTES = 30;

	/** Metres in a minute on foot. */
	private static final double WALK = 80;

	/** The same of people who come to the home, mostly on electric bicycles. */
	private static final double RIDE = 333;

	/** Streets are not straight. */
	private static final double DETOUR = 1.3;

	private static final double STEEPNESS = 3;

	private Nearness() {
	}

	/**
	 * Of a place to which people go.
	 * @param meters as the crow flies
	 * @return 0 to 1
	 */
	static double walking(double meters) {
		return near(meters, WALK);
	}

	/**
	 * Of people who come to the home.
	 * @param meters as the crow flies
	 * @return 0 to 1
	 */
	static double riding(double meters) {
		return near(meters, RIDE);
	}

	private static double near(double meters, double speed) {
		double circles = DETOUR * meters / speed / CIRCLE_MINUTES;
		return 1 / (1 + Math.pow(circles, STEEPNESS));
	}

}
