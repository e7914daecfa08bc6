package org.wushe.insight;

/**
 * How gaps have come in lately.
 *
 * @param recent in the last three months, up to today
 * @param before in the three months before
 */
public record Trend(int recent, int before) {

	/** In one word. */
	public enum Direction {

		/** 新出现 */
		NEW,
		/** 上升 */
		RISING,
		/** 持平 */
		STEADY,
		/** 下降 */
		FALLING,
		/** 近期没有 */
		GONE

	}

	/**
	 * One more or less among few is chance: a change counts from two, and from a quarter.
	 */
	private static final int LEAST_CHANGE = 2;

	private static final int SHARE = 4;

	public Direction direction() {
		if (this.recent == 0) {
			return Direction.GONE;
		}
		if (this.before == 0) {
			return Direction.NEW;
		}
		int change = Math.abs(difference());
		if (change < LEAST_CHANGE || change * SHARE < this.before) {
			return Direction.STEADY;
		}
		return (difference() > 0) ? Direction.RISING : Direction.FALLING;
	}

	/** How many more than before; negative if fewer. */
	public int difference() {
		return this.recent - this.before;
	}

}
