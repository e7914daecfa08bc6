package org.wushe.parties;

/** How an organisation exists in law. */
public enum Registration {

	/** 法定机构: authorities and residents' committees, which exist by law. */
	STATUTORY,
	/** 登记: a legal person with a unified social credit code. */
	REGISTERED,
	/** 备案: known to the street, no legal person, so it cannot sign contracts. */
	FILED

}
