package org.wushe.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import java.io.IOException;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the cluster answers and no primary shard is missing. */
@Component
class ElasticsearchHealthIndicator extends AbstractHealthIndicator {

	private final ElasticsearchClient elasticsearch;

	ElasticsearchHealthIndicator(ElasticsearchClient elasticsearch) {
		super("Elasticsearch does not answer");
		this.elasticsearch = elasticsearch;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws IOException {
		HealthResponse health = this.elasticsearch.cluster().health();
		builder.status((health.status() == HealthStatus.Red) ? "OUT_OF_SERVICE" : "UP")
			.withDetail("cluster", health.clusterName())
			.withDetail("status", health.status().jsonValue());
	}

}
