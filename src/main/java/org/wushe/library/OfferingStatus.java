package org.wushe.library;

/** Where an offering stands. Only published ones are found and matched. */
public enum OfferingStatus {

	/** 草稿 */
	DRAFT,
	/** 已发布 */
	PUBLISHED,
	/** 已撤下 */
	WITHDRAWN

}
