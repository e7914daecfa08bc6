package org.wushe.needs;

/**
 * How soon help is needed, as the one who reports sees it; triage decides what follows.
 */
public enum Urgency {

	/** 一般 */
	ORDINARY,
	/** 较急 */
	URGENT,
	/** 紧急: life or safety */
	EMERGENCY

}
