package org.wushe.parties;

/** As in the resident's papers. */
public enum Gender {

	/** 女 */
	FEMALE,
	/** 男 */
	MALE

}
