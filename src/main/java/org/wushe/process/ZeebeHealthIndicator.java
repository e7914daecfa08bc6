package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.BrokerInfo;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while every partition has a healthy leader, and the engine is ours. */
@Component
class ZeebeHealthIndicator extends AbstractHealthIndicator {

	private final CamundaClient zeebe;

	private final ProcessEngine engine;

	ZeebeHealthIndicator(CamundaClient zeebe, ProcessEngine engine) {
		super("Zeebe does not answer");
		this.zeebe = zeebe;
		this.engine = engine;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Topology topology = this.zeebe.newTopologyRequest().requestTimeout(Duration.ofSeconds(3)).send().join();
		List<PartitionInfo> partitions = topology.getBrokers()
			.stream()
			.map(BrokerInfo::getPartitions)
			.flatMap(List::stream)
			.toList();
		long led = partitions.stream()
			.filter(partition -> partition.isLeader() && partition.getHealth() == PartitionBrokerHealth.HEALTHY)
			.count();
		boolean up = led == topology.getPartitionsCount() && this.engine.isOurs();
		builder.status(up ? "UP" : "OUT_OF_SERVICE")
			.withDetail("ours", this.engine.isOurs())
			.withDetail("version", topology.getGatewayVersion())
			.withDetail("brokers", topology.getClusterSize())
			.withDetail("partitions", "%d/%d".formatted(led, topology.getPartitionsCount()));
	}

}
