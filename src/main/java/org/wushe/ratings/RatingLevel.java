package org.wushe.ratings;

import org.wushe.identity.DomainRefusal;

/** The five levels (国办发〔2019〕51号): fixed, and both of the lowest are bad. */
public enum RatingLevel {

	/** 非常不满意 */
	VERY_DISSATISFIED,
	/** 不满意 */
	DISSATISFIED,
	/** 基本满意 */
	FAIRLY_SATISFIED,
	/** 满意 */
	SATISFIED,
	/** 非常满意 */
	VERY_SATISFIED;

	/** 1 to 5. */
	public int number() {
		return ordinal() + 1;
	}

	public boolean isPositive() {
		return number() >= 3;
	}

	/**
	 * @throws DomainRefusal if it is not 1 to 5
	 */
	public static RatingLevel of(int number) {
		if (number < 1 || number > 5) {
			throw DomainRefusal.invalid("level", "ratings.refused.level");
		}
		return values()[number - 1];
	}

}
