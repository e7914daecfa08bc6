package org.wushe.parties;

/** What an organisation is among the five societies (五社) and the authorities. */
public enum OrganizationKind {

	/** 社区 (村居委会) */
	COMMUNITY,
	/** 街道、乡镇 */
	STREET,
	/** 职能部门 */
	DEPARTMENT,
	/** 社会组织 */
	SOCIAL_ORGANIZATION,
	/** 社工站 */
	SOCIAL_WORK_STATION,
	/** 志愿服务队 */
	VOLUNTEER_TEAM,
	/** 慈善组织、社区基金 */
	CHARITY,
	/** 企业 */
	ENTERPRISE,
	/** 第三方评估机构 */
	EVALUATOR

}
