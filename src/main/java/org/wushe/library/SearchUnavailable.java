package org.wushe.library;

/** The search server does not answer. Trying again later helps; nothing is lost. */
public class SearchUnavailable extends RuntimeException {

	public SearchUnavailable(Throwable cause) {
		super("Elasticsearch does not answer", cause);
	}

}
