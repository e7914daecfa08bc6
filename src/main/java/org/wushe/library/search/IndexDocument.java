package org.wushe.library.search;

/** An entry as it is searched. No personal data. */
interface IndexDocument {

	String id();

	/** Grows with each change of what is searched. */
	long version();

}
