package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wushe.identity.Database;

/** The index of organisations. */
@Component
public class OrganizationIndex extends SearchIndex<OrganizationDocument> {

	public static final String ALIAS = "organizations";

	private static final int MAPPING_VERSION = 1;

	OrganizationIndex(ElasticsearchClient elasticsearch, @Qualifier("patient") ElasticsearchClient patient,
			OrganizationDocuments documents, Database database, Clock clock) {
		super(ALIAS, MAPPING_VERSION, elasticsearch, patient, documents, database, clock);
	}

}
