package org.wushe.library;

/** What an entry of the three libraries is. */
public enum EntryKind {

	/** 服务项目 */
	SERVICE_OFFERING,
	/** 设施 */
	FACILITY,
	/** 能人 */
	TALENT,
	/** 志愿队 */
	VOLUNTEER_TEAM,
	/** 慈善资金 */
	CHARITY_FUND,
	/** 物资 */
	GOODS,
	/** 项目 */
	PROJECT;

	public static EntryKind of(ResourceKind kind) {
		return valueOf(kind.name());
	}

}
