package org.wushe.library;

/** What people want a service to be, each a tick beside the list. */
public enum OfferingTrait {

	/** 免费 */
	FREE,
	/** 有余量, or not counted */
	CAPACITY_LEFT,
	/** 现在开放 */
	OPEN_NOW,
	/** 评估 3A 及以上, which the law prefers (社会组织评估管理办法) */
	PREFERRED_GRADE,
	/** 可上门 */
	HOME_VISIT,
	/** 轮椅可通行 */
	WHEELCHAIR

}
