package org.wushe.needs;

/** The class of service level that triage finds. */
public enum TriageClass {

	/** 紧急 */
	EMERGENCY,
	/** 水电气暖、天气 */
	UTILITIES,
	/** 一般 */
	ORDINARY,
	/** 复杂 */
	COMPLEX

}
