package org.wushe.cases;

/** Who may read a case beyond the rules of role, division and party. */
public enum Confidentiality {

	/** Whoever works on it. */
	NORMAL,
	/**
	 * Domestic violence, minors in danger, mental health, correction: only the people
	 * named, whatever their role.
	 */
	RESTRICTED

}
