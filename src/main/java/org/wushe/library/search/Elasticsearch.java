package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

import org.wushe.library.SearchUnavailable;

/** Tells an Elasticsearch that is away from one that refuses. */
final class Elasticsearch {

	private Elasticsearch() {
	}

	/**
	 * @throws SearchUnavailable if nobody answers, the server is overloaded, or the index
	 * is still to be built
	 */
	static <T> T call(Request<T> request) {
		try {
			return request.send();
		}
		catch (IOException ex) {
			throw new SearchUnavailable(ex);
		}
		catch (ElasticsearchException ex) {
			if (ex.status() >= 500 || ex.status() == 429 || ex.status() == 404) {
				throw new SearchUnavailable(ex);
			}
			throw ex;
		}
	}

	interface Request<T> {

		T send() throws IOException;

	}

}
