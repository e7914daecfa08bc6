package org.wushe.library.search;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an index is made of: all read Chinese in the same way; what they hold is their
 * own, and in which order it lies. In {@code search/}.
 */
final class IndexDefinition {

	private static final JsonMapper JSON = JsonMapper.shared();

	private IndexDefinition() {
	}

	static CreateIndexRequest.Builder of(String alias) throws IOException {
		try (InputStream common = new ClassPathResource("search/settings.json").getInputStream();
				InputStream own = new ClassPathResource("search/" + alias + ".json").getInputStream()) {
			JsonNode both = JSON.readerForUpdating(JSON.readTree(common)).readValue(own);
			return new CreateIndexRequest.Builder().withJson(new StringReader(both.toString()));
		}
	}

}
