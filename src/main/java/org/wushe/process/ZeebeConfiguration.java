package org.wushe.process;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The client connects when it is first used, so the application starts without the
 * engine. gRPC only: those commands are the same for servers 8.5 to 8.9.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ZeebeConfiguration {

	private static final int REPEATED_JOBS = 16;

	/**
	 * A thread for each of the jobs that run again and again: one that waits for a server
	 * must not hold up the others.
	 */
	@Bean
	ThreadPoolTaskScheduler taskScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(REPEATED_JOBS);
		scheduler.setThreadNamePrefix("repeated-");
		return scheduler;
	}

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
