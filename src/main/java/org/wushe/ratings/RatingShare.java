package org.wushe.ratings;

/**
 * 好评率: how many of the valid ratings are positive, that is 3, 4 or 5 (国办发〔2019〕51号).
 * Computed from the ratings at hand; nobody can edit it.
 *
 * @param positive how many are 3, 4 or 5
 * @param valid how many there are
 */
public record RatingShare(int positive, int valid) {

	/** From 0 to 1; 0 where nobody has rated yet. */
	public double rate() {
		return (valid == 0) ? 0 : (double) positive / valid;
	}

	public int bad() {
		return this.valid - this.positive;
	}

}
