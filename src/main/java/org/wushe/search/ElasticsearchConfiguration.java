package org.wushe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.util.Arrays;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client connects when it is first used, so the application starts without
 * Elasticsearch and finds it again after an outage.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

	@Bean(destroyMethod = "close")
	ElasticsearchClient elasticsearchClient(@Value("${wushe.elasticsearch.url}") String[] urls, JsonMapper json) {
		Rest5Client client = Rest5Client.builder(Arrays.stream(urls).map(URI::create).toArray(URI[]::new)).build();
		// The engine's records leave out the numbers that they do not have.
		JsonMapper lenient = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
		return new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper(lenient)));
	}

}
