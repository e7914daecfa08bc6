package org.wushe.library;

/** What people want an organisation to be, each a tick beside the list. */
public enum OrganizationTrait {

	/** 已登记: a legal person, which alone signs contracts */
	REGISTERED,
	/** 评估 3A 及以上, which the law prefers (社会组织评估管理办法) */
	PREFERRED_GRADE

}
