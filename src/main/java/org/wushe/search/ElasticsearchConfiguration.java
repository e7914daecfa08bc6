package org.wushe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.core5.util.Timeout;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients connect when they are first used, so the application starts without
 * Elasticsearch and finds it again after an outage. There are two, for the client heeds
 * no time limit of a single request.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

	private final URI[] addresses;

	private final JsonMapper json;

	private final Timeout connecting;

	private final Silence silence;

	ElasticsearchConfiguration(@Value("${wushe.elasticsearch.url}") String[] urls, JsonMapper json, Clock clock,
			@Value("${wushe.elasticsearch.connect-timeout}") Duration connectTimeout,
			@Value("${wushe.elasticsearch.asked-again-after}") Duration askedAgainAfter) {
		this.addresses = Arrays.stream(urls).map(URI::create).toArray(URI[]::new);
		// The engine's records leave out the numbers that they do not have.
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
		this.connecting = Timeout.of(connectTimeout);
		this.silence = new Silence(clock, askedAgainAfter);
	}

	/** For whatever a person or a transaction waits for. */
	@Bean(destroyMethod = "close")
	@Primary
	ElasticsearchClient elasticsearchClient(
			@Value("${wushe.elasticsearch.response-timeout}") Duration responseTimeout) {
		return client(responseTimeout);
	}

	/** For what takes long and keeps nobody waiting, such as building an index. */
	@Bean(destroyMethod = "close")
	@Qualifier("patient")
	ElasticsearchClient patientElasticsearchClient(
			@Value("${wushe.elasticsearch.build-timeout}") Duration buildTimeout) {
		return client(buildTimeout);
	}

	private ElasticsearchClient client(Duration limit) {
		Timeout answering = Timeout.of(limit);
		Rest5Client client = Rest5Client.builder(this.addresses)
			.setConnectionConfigCallback(connection -> connection.setConnectTimeout(this.connecting))
			.setRequestConfigCallback(
					request -> request.setConnectionRequestTimeout(answering).setResponseTimeout(answering))
			.build();
		return new ElasticsearchClient(
				new WaryTransport(new Rest5ClientTransport(client, new Jackson3JsonpMapper(this.json)), this.silence));
	}

}
