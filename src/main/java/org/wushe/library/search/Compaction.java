package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wushe.library.SearchUnavailable;

/**
 * Has Elasticsearch put a new index into one piece: each query begins anew in each piece,
 * which costs the matching two fifths of the time that it asks a large index for.
 */
final class Compaction {

	/**
	 * Some two gigabytes. Above five Elasticsearch would leave such a piece alone
	 * whatever is changed in it later, until most of it is out of date.
	 */
	private static final long MOST = 3_000_000;

	private static final Logger log = LoggerFactory.getLogger(Compaction.class);

	private Compaction() {
	}

	/** Begins it and does not wait; searching and writing go on, and do without it. */
	static void begin(ElasticsearchClient elasticsearch, String index, long entries) {
		if (entries > MOST) {
			return;
		}
		try {
			Elasticsearch.call(() -> elasticsearch.indices()
				.forcemerge(request -> request.index(index).maxNumSegments(1L).waitForCompletion(false)));
		}
		catch (SearchUnavailable away) {
			log.warn("The new index {} stays in several pieces: {}", index, away.getMessage());
		}
	}

}
