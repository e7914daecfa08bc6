package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wushe.identity.Database;

/** The index of facilities, talents, teams, funds and goods. */
@Component
public class ResourceIndex extends SearchIndex<ResourceDocument> {

	public static final String ALIAS = "resources";

	private static final int MAPPING_VERSION = 2;

	ResourceIndex(ElasticsearchClient elasticsearch, @Qualifier("patient") ElasticsearchClient patient,
			ResourceDocuments documents, Database database, Clock clock) {
		super(ALIAS, MAPPING_VERSION, elasticsearch, patient, documents, database, clock);
	}

}
