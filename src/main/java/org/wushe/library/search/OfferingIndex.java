package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wushe.identity.Database;

/** The index of services. */
@Component
public class OfferingIndex extends SearchIndex<OfferingDocument> {

	public static final String ALIAS = "offerings";

	private static final int MAPPING_VERSION = 3;

	OfferingIndex(ElasticsearchClient elasticsearch, @Qualifier("patient") ElasticsearchClient patient,
			OfferingDocuments documents, Database database, Clock clock) {
		super(ALIAS, MAPPING_VERSION, elasticsearch, patient, documents, database, clock);
	}

}
