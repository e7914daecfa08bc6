package org.wushe.needs;

/** Why a need could not be met: the evidence for new projects and purchases. */
public enum GapCode {

	/** 本地没有这类服务 */
	NO_SERVICE,
	/** 名额已满 */
	NO_CAPACITY,
	/** 不符合服务条件 */
	NOT_ELIGIBLE,
	/** 太远或不覆盖 */
	OUT_OF_AREA,
	/** 费用负担不起 */
	TOO_COSTLY,
	/** 其他 */
	OTHER

}
