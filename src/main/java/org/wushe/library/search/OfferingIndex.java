package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

import org.springframework.stereotype.Component;
import org.wushe.identity.Database;

/** The index of services. */
@Component
public class OfferingIndex extends SearchIndex<OfferingDocument> {

	public static final String ALIAS = "offerings";

	private static final int MAPPING_VERSION = 2;

	OfferingIndex(ElasticsearchClient elasticsearch, OfferingDocuments documents, Database database, Clock clock) {
		super(ALIAS, MAPPING_VERSION, elasticsearch, documents, database, clock);
	}

}
