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

/** Up while every partition has a healthy leader. */
@Component
class ZeebeHealthIndicator extends AbstractHealthIndicator {

	private final CamundaClient zeebe;

	ZeebeHealthIndicator(CamundaClient zeebe) {
		super("Zeebe does not answer");
		this.zeebe = zeebe;
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
		builder.status((led == topology.getPartitionsCount()) ? "UP" : "OUT_OF_SERVICE")
			.withDetail("version", topology.getGatewayVersion())
			.withDetail("brokers", topology.getClusterSize())
			.withDetail("partitions", "%d/%d".formatted(led, topology.getPartitionsCount()));
	}

}
