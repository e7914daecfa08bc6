package org.wushe.matching;

/** What speaks for an offering. Each is judged from 0 to 1; weights are data. */
public enum Factor {

	/** 服务类别 */
	CATEGORY,
	/** 内容相符 */
	TEXT,
	/** 适用对象 */
	ELIGIBILITY,
	/** 距离 */
	DISTANCE,
	/** 同网格、同社区、同街道 */
	NEIGHBORHOOD,
	/** 余量 */
	CAPACITY,
	/** 余量更新时间 */
	FRESHNESS,
	/** 开放时间 */
	OPENING,
	/** 费用 */
	COST,
	/** 评估等级 */
	GRADE,
	/** 好差评 */
	RATING,
	/** 接单率 */
	ACCEPTANCE,
	/** 准时率 */
	PUNCTUALITY,
	/** 在办量 */
	LOAD,
	/** 利益回避 */
	INTEREST

}
