package org.wushe.process;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The client connects when it is first used, so the application starts without the
 * engine. gRPC only: those commands are the same for servers 8.5 to 8.9.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ZeebeConfiguration {

	@Bean(destroyMethod = "close")
	CamundaClient zeebeClient(@Value("${wushe.zeebe.address}") URI address) {
		return CamundaClient.newClientBuilder()
			.applyEnvironmentVariableOverrides(false)
			.grpcAddress(address)
			.preferRestOverGrpc(false)
			.defaultRequestTimeout(Duration.ofSeconds(20))
			.jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true)
			.build();
	}

}
