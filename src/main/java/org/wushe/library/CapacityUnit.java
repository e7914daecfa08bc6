package org.wushe.library;

/** What a service's capacity is counted in. */
public enum CapacityUnit {

	/** 份餐/天 */
	MEALS_PER_DAY,
	/** 人次/周 */
	VISITS_PER_WEEK,
	/** 人次/月 */
	VISITS_PER_MONTH,
	/** 床位 */
	BEDS,
	/** 人 */
	PLACES,
	/** 件/月 */
	CASES_PER_MONTH

}
