package org.wushe.exchange.sheets;

/** What a sheet lists. */
public enum SheetKind {

	/** 服务项目 */
	SERVICES,
	/** 组织 */
	ORGANIZATIONS,
	/** 设施 */
	FACILITIES,
	/** 能人 */
	TALENTS,
	/** 志愿队 */
	TEAMS,
	/** 慈善资金 */
	FUNDS,
	/** 物资 */
	GOODS,
	/** 项目 */
	PROJECTS

}
