package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One case walked by hand through the processes as they are shipped, on an engine in
 * memory whose clock we turn.
 */
final class Walk implements AutoCloseable {

	static final String USER_TASK = "io.camunda.zeebe:userTask";

	private static final Duration LONG = Duration.ofSeconds(60);

	private final ZeebeTestEngine engine = EngineFactory.create();

	private final CamundaClient client;

	private Duration turned = Duration.ZERO;

	private final String caseId = UUID.randomUUID().toString();

	Walk() {
		this(true);
	}

	private Walk(boolean deployed) {
		this.engine.start();
		this.client = CamundaClient.newClientBuilder()
			.grpcAddress(URI.create("http://" + this.engine.getGatewayAddress()))
			.preferRestOverGrpc(false)
			.build();
		if (deployed) {
			deploy();
		}
	}

	static Walk withoutProcesses() {
		return new Walk(false);
	}

	void deploy() {
		this.client.newDeployResourceCommand()
			.addResourceFromClasspath("bpmn/handle-need.bpmn")
			.addResourceFromClasspath("bpmn/deliver-service.bpmn")
			.addResourceFromClasspath("bpmn/triage-need.dmn")
			.send()
			.join();
	}

	CamundaClient client() {
		return this.client;
	}

	String caseId() {
		return this.caseId;
	}

	/** A need is reported; what the variables leave out is an ordinary need for meals. */
	Walk report(Map<String, Object> variables) {
		var all = new HashMap<String, Object>(Map.of("caseId", this.caseId, "needId", "need-1", "divisionCode",
				"360702001001", "categoryCode", "elderly-care.meals", "urgency", "ordinary", "specialGroups", List.of(),
				"childInDanger", false));
		all.putAll(variables);
		return publish("NeedReported", all);
	}

	Walk publish(String message, Map<String, Object> variables) {
		return publish(message, this.caseId, variables);
	}

	Walk publish(String message, String correlationKey, Map<String, Object> variables) {
		this.client.newPublishMessageCommand()
			.messageName(message)
			.correlationKey(correlationKey)
			.messageId(UUID.randomUUID().toString())
			.timeToLive(Duration.ofHours(1))
			.variables(variables)
			.send()
			.join();
		return this;
	}

	/** A worker does its one waiting job. */
	Walk work(String type, Map<String, Object> result) {
		complete(job(type), result);
		return this;
	}

	/** A person completes the one waiting task. */
	Walk complete(String elementId, Map<String, Object> result) {
		complete(task(elementId), result);
		return this;
	}

	ActivatedJob task(String elementId) {
		ActivatedJob job = job(USER_TASK);
		assertThat(job.getElementId()).isEqualTo(elementId);
		return job;
	}

	/** The one waiting job of the type. */
	ActivatedJob job(String type) {
		var jobs = await("a job of type " + type).atMost(LONG)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> activate(type), found -> !found.isEmpty());
		assertThat(jobs).hasSize(1);
		return jobs.getFirst();
	}

	/** Those that wait once the engine has nothing more to do. */
	List<ActivatedJob> jobs(String type) {
		settle();
		return activate(type);
	}

	private List<ActivatedJob> activate(String type) {
		return this.client.newActivateJobsCommand()
			.jobType(type)
			.maxJobsToActivate(10)
			.timeout(Duration.ofMillis(1))
			.requestTimeout(Duration.ofMillis(-1))
			.send()
			.join()
			.getJobs();
	}

	/** What a decision table says, as JSON. */
	String decide(String decisionId, Map<String, Object> variables) {
		return this.client.newEvaluateDecisionCommand()
			.decisionId(decisionId)
			.variables(variables)
			.send()
			.join()
			.getDecisionOutput();
	}

	private void complete(ActivatedJob job, Map<String, Object> result) {
		this.client.newCompleteCommand(job.getKey()).variables(result).send().join();
	}

	Walk wait(Duration duration) {
		settle();
		this.engine.increaseTime(duration);
		this.turned = this.turned.plus(duration);
		return this;
	}

	/** So many hours from now, by the engine's clock. */
	String inHours(long hours) {
		return Instant.now().plus(this.turned).plus(Duration.ofHours(hours)).toString();
	}

	/** It says so only after some idle time, so this is asked where it matters. */
	private void settle() {
		try {
			this.engine.waitForIdleState(LONG);
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The elements of both processes that were completed, in order. */
	List<String> path() {
		return instances(ProcessInstanceIntent.ELEMENT_COMPLETED)
			.filter(value -> value.getBpmnElementType() != BpmnElementType.PROCESS)
			.map(ProcessInstanceRecordValue::getElementId)
			.toList();
	}

	/** The elements that were cut short. */
	List<String> terminated() {
		return instances(ProcessInstanceIntent.ELEMENT_TERMINATED).map(ProcessInstanceRecordValue::getElementId)
			.toList();
	}

	boolean ended() {
		return instances(ProcessInstanceIntent.ELEMENT_COMPLETED)
			.anyMatch(value -> value.getBpmnElementType() == BpmnElementType.PROCESS
					&& value.getBpmnProcessId().equals("handle-need"));
	}

	/** How many instances of the need's process have begun. */
	long begun() {
		return instances(ProcessInstanceIntent.ELEMENT_ACTIVATED)
			.filter(value -> value.getBpmnElementType() == BpmnElementType.PROCESS
					&& value.getBpmnProcessId().equals("handle-need"))
			.count();
	}

	private Stream<ProcessInstanceRecordValue> instances(ProcessInstanceIntent intent) {
		settle();
		return StreamSupport.stream(this.engine.getRecordStreamSource().getRecords().spliterator(), false)
			.filter(entry -> entry.getIntent() == intent)
			.map(Record::getValue)
			.map(ProcessInstanceRecordValue.class::cast);
	}

	@Override
	public void close() {
		this.client.close();
		this.engine.stop();
	}

}
