package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wushe.command.OnlyWhileServing;

/**
 * Begins the work with the engine when the application has started, as soon as the engine
 * answers, and ends it first when the application stops.
 */
@Component
@OnlyWhileServing
class EngineLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(EngineLifecycle.class);

	private static final String USER_TASK = "io.camunda.zeebe:userTask";

	private static final int SERVICE_TASKS_AT_ONCE = 32;

	private static final int USER_TASKS_AT_ONCE = 200;

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final List<ServiceTask> serviceTasks;

	private final ServiceTaskWorker serviceTaskWorker;

	private final TaskIntake taskIntake;

	private final EngineIdentity identity;

	private final Deployment deployment;

	private final ProcessEngine engine;

	private final CamundaClient zeebe;

	private final List<JobWorker> workers = new ArrayList<>();

	/** The jobs in our hands. */
	private final Phaser atWork = new Phaser(1);

	private volatile @Nullable Thread beginning;

	EngineLifecycle(List<ServiceTask> serviceTasks, ServiceTaskWorker serviceTaskWorker, TaskIntake taskIntake,
			EngineIdentity identity, Deployment deployment, ProcessEngine engine, CamundaClient zeebe) {
		this.serviceTasks = List.copyOf(serviceTasks);
		this.serviceTaskWorker = serviceTaskWorker;
		this.taskIntake = taskIntake;
		this.identity = identity;
		this.deployment = deployment;
		this.engine = engine;
		this.zeebe = zeebe;
	}

	@Override
	public synchronized void start() {
		this.deployment.ship();
		this.beginning = Thread.ofVirtual().name("engine-start").start(this::begin);
	}

	private void begin() {
		try {
			deploy();
			this.engine.knowsProcesses();
			open();
		}
		catch (AnotherEngine ex) {
			log.error(ex.getMessage());
			this.engine.isAnother();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** As soon as the engine answers. */
	private void deploy() throws InterruptedException {
		Duration pause = Duration.ofMillis(500);
		while (!deployed()) {
			Thread.sleep(pause);
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

	private boolean deployed() {
		try {
			this.identity.check();
		}
		catch (AnotherEngine ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.info("The engine or the database does not answer yet");
			return false;
		}
		try {
			this.deployment.deploy();
		}
		catch (EngineUnavailable ex) {
			log.info("The engine does not answer yet");
			return false;
		}
		catch (RuntimeException ex) {
			log.error("The engine refuses the definitions, and goes on with those it has", ex);
		}
		return true;
	}

	private synchronized void open() {
		if (this.beginning == null) {
			return;
		}
		this.workers
			.add(open(USER_TASK, this.taskIntake::handle, TaskIntake.FIRST_LEASE, USER_TASKS_AT_ONCE, List.of()));
		for (ServiceTask task : this.serviceTasks) {
			this.workers.add(open(task.type(), job -> this.serviceTaskWorker.handle(task, job), ServiceTaskWorker.LEASE,
					SERVICE_TASKS_AT_ONCE, variables(task)));
		}
		log.info("Working for the engine: {}", this.serviceTasks.stream().map(ServiceTask::type).sorted().toList());
	}

	/** Its inputs, and the case, which incidents name. */
	private static List<String> variables(ServiceTask task) {
		return Stream.concat(task.inputs().stream(), Stream.of("caseId")).distinct().toList();
	}

	/**
	 * Jobs are pushed; asking for them now and then finds those that had nobody to be
	 * pushed to.
	 * @param variables all if empty
	 */
	private JobWorker open(String type, Consumer<ActivatedJob> handler, Duration timeout, int atOnce,
			List<String> variables) {
		var worker = this.zeebe.newWorker()
			.jobType(type)
			.handler((client, job) -> work(handler, job))
			.name("wushe")
			.timeout(timeout)
			.maxJobsActive(atOnce)
			.streamEnabled(true);
		return (variables.isEmpty() ? worker : worker.fetchVariables(variables)).open();
	}

	/** What comes after the end is left to whoever the engine asks next. */
	private void work(Consumer<ActivatedJob> handler, ActivatedJob job) {
		this.atWork.register();
		try {
			if (isRunning()) {
				handler.accept(job);
			}
		}
		finally {
			this.atWork.arriveAndDeregister();
		}
	}

	/** Takes no more jobs, and ends those that it has. */
	@Override
	public synchronized void stop() {
		Thread begun = this.beginning;
		this.beginning = null;
		if (begun != null) {
			begun.interrupt();
		}
		this.workers.forEach(JobWorker::close);
		this.workers.clear();
		try {
			this.atWork.awaitAdvanceInterruptibly(this.atWork.arrive(), GRACE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (TimeoutException ex) {
			log.info("Some steps were not done in time; the engine will ask for them again");
		}
	}

	@Override
	public boolean isRunning() {
		return this.beginning != null;
	}

	/** Begins after everything else, and ends before everything else. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
