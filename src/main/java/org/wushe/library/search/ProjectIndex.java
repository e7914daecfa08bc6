package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wushe.identity.Database;

/** The index of projects. */
@Component
public class ProjectIndex extends SearchIndex<ProjectDocument> {

	public static final String ALIAS = "projects";

	private static final int MAPPING_VERSION = 1;

	ProjectIndex(ElasticsearchClient elasticsearch, @Qualifier("patient") ElasticsearchClient patient,
			ProjectDocuments documents, Database database, Clock clock) {
		super(ALIAS, MAPPING_VERSION, elasticsearch, patient, documents, database, clock);
	}

}
