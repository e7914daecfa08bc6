package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the definitions from the class path into the database and from there into the
 * engine.
 */
@Component
class Deployment {

	private static final Logger log = LoggerFactory.getLogger(Deployment.class);

	private static final String SHIPPED = "classpath*:bpmn/*.*";

	private final Definitions definitions;

	private final CamundaClient zeebe;

	Deployment(Definitions definitions, CamundaClient zeebe) {
		this.definitions = definitions;
		this.zeebe = zeebe;
	}

	void ship() {
		Map<String, String> contents = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
				contents.put(Objects.requireNonNull(resource.getFilename()),
						resource.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.definitions.ship(contents);
	}

	/**
	 * Deploys the newest version of everything, together, so that what calls each other
	 * fits together. The engine keeps what it has already, so doing it again changes
	 * nothing.
	 * @throws EngineUnavailable if the engine does not answer
	 */
	void deploy() {
		List<Definition> deployable = this.definitions.deployable();
		if (deployable.isEmpty()) {
			return;
		}
		try {
			DeploymentEvent event = command(deployable).send().join();
			Map<String, Definition> sources = deployable.stream()
				.collect(Collectors.toMap(Definition::resourceName, Function.identity()));
			this.definitions.deployed(deployable, event.getProcesses()
				.stream()
				.map(process -> new DeployedProcess(process.getProcessDefinitionKey(), process.getBpmnProcessId(),
						Objects.requireNonNull(sources.get(process.getResourceName()))))
				.toList());
			log.info("The engine runs {}", sources.keySet());
		}
		catch (RuntimeException ex) {
			throw EngineStatus.translate(ex);
		}
	}

	private DeployResourceCommandStep2 command(List<Definition> deployable) {
		Definition first = deployable.getFirst();
		DeployResourceCommandStep2 command = this.zeebe.newDeployResourceCommand()
			.addResourceStringUtf8(first.content(), first.resourceName());
		deployable.stream()
			.skip(1)
			.forEach(definition -> command.addResourceStringUtf8(definition.content(), definition.resourceName()));
		return command;
	}

}
