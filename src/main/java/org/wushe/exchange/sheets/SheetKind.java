package org.wushe.exchange.sheets;

/** What a sheet lists. */
public enum SheetKind {

	/** 服务项目 */
	SERVICES,
	/** 组织 */
	ORGANIZATIONS,
	/** 设施 */
	FACILITIES,
	/** 志愿队 */
	TEAMS,
	/** 物资 */
	GOODS

}
