package org.wushe.matching;

/**
 * What rules an offering out, whatever its score. The first that applies is given as the
 * reason.
 */
public enum ExclusionRule {

	/** 未发布 */
	NOT_PUBLISHED,
	/** 暂停派单 */
	SUSPENDED,
	/** 黑名单 */
	BLACK_LISTED,
	/** 本次已拒单 */
	DECLINED_BEFORE,
	/** 本次逾期未答复 */
	EXPIRED_BEFORE,
	/** 本次未能完成 */
	FAILED_BEFORE,
	/** 本次派单已收回 */
	TAKEN_BACK_BEFORE,
	/** 第三方评估机构 */
	EVALUATES,
	/** 利益回避：须由他人决定 */
	INTEREST,
	/** 不在服务范围 */
	AREA,
	/** 未到年龄 */
	TOO_YOUNG,
	/** 超过年龄 */
	TOO_OLD,
	/** 对象不符 */
	GROUP,
	/** 居住地不符 */
	RESIDENCE,
	/** 缺少所需无障碍条件 */
	ACCESSIBILITY,
	/** 缺少所需语言 */
	LANGUAGE,
	/** 没有余量 */
	CAPACITY

}
