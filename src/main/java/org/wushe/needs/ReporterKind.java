package org.wushe.needs;

/** Who told us of a need. */
public enum ReporterKind {

	/** 本人 */
	SELF,
	/** 代办人 */
	AGENT,
	/** 工作人员发现 */
	STAFF

}
