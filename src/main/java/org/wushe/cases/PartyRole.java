package org.wushe.cases;

/** What an organisation is to a case. */
public enum PartyRole {

	/** It was asked to serve, and may or may not do so. */
	CANDIDATE,
	/** It serves. */
	PROVIDER

}
