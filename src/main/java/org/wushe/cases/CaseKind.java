package org.wushe.cases;

/** What a case is about. */
public enum CaseKind {

	/** 需求 */
	NEED

}
