package org.wushe.library;

/** The kinds of resources beside services. */
public enum ResourceKind {

	/** 设施 */
	FACILITY,
	/** 能人 */
	TALENT,
	/** 志愿队 */
	VOLUNTEER_TEAM,
	/** 慈善资金 */
	CHARITY_FUND,
	/** 物资 */
	GOODS

}
