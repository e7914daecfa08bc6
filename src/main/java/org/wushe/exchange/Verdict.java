package org.wushe.exchange;

/** What an import does with an entry. */
public enum Verdict {

	/** 新增 */
	NEW,
	/** 更新 */
	CHANGED,
	/** 未变化 */
	UNCHANGED,
	/** 退回: it has to be mended first */
	REFUSED

}
