package org.wushe.basedata;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The same processes on the engine without the application: whatever the engine asks for
 * is answered at once, nothing is stored and nothing is searched. What the engine and its
 * records take then is what it leaves of this machine to everybody else.
 */
final class EngineAlone {

	private static final String USER_TASK = "io.camunda.zeebe:userTask";

	private static final Map<String, Function<ActivatedJob, Map<String, Object>>> ANSWERS = Map.of(
			"needs.classify-need", job -> Map.of("dispatchDueAt", inDays(1), "resolveDueAt", inDays(7)),
			"matching.rank-candidates", job -> Map.of(), //
			"refer-need",
			job -> Map.of("outcome", "REFERRED", "referralId", caseId(job), "organizationCode", "52360702MJ0000000X",
					"referralExpiresAt", inDays(1)),
			"answer-referral", job -> Map.of("outcome", "ACCEPTED"), //
			"schedule-service", job -> Map.of(), //
			"report-service", job -> Map.of("outcome", "DELIVERED"), //
			"ratings.invite-rating", job -> Map.of("ratingKey", caseId(job), "ratingDueAt", inDays(15)), //
			"needs.close-need", job -> Map.of());

	private final CamundaClient zeebe;

	private final Settling settling;

	/** Nobody of the application works for the engine from here on. */
	EngineAlone(ConfigurableApplicationContext application) {
		application.getBean("engineLifecycle", SmartLifecycle.class).stop();
		this.zeebe = application.getBean(CamundaClient.class);
		this.settling = new Settling(application);
	}

	/** What that came to. */
	record Limit(int atOnce, int cases, Duration took, ProcessorTime processor) {

		String words() {
			return String.format(Locale.ROOT,
					"The engine without the application, in the same run: the same processes for %d cases, %d at once, every job answered at once and every case rated once: %.1f cases/s, %.1f ms CPU a case (%s).",
					this.cases, this.atOnce, this.cases / (this.took.toNanos() / 1e9),
					this.processor.sum() * 1000 / this.cases,
					BenchmarkPage.perCase(this.processor.seconds(), 1000.0 / this.cases));
		}

	}

	/**
	 * @param atOnce how many cases are under way
	 */
	Limit run(int atOnce, int cases) throws InterruptedException {
		String run = UUID.randomUUID().toString();
		Semaphore places = new Semaphore(atOnce);
		ProcessorTime processor = ProcessorTime.now();
		long begun = System.nanoTime();
		List<JobWorker> workers = Stream
			.concat(ANSWERS.keySet().stream().filter(type -> type.contains(".")), Stream.of(USER_TASK))
			.map(type -> work(type, run, places))
			.toList();
		for (int i = 0; i < cases; i++) {
			places.acquire();
			String caseId = run + "/" + i;
			publish("NeedReported", caseId,
					Map.of("caseId", caseId, "needId", caseId, "divisionCode", "360702001001", "categoryCode",
							"elderly-care.meals", "urgency", "ordinary", "specialGroups", new String[0],
							"childInDanger", false));
		}
		places.acquire(atOnce);
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		workers.forEach(JobWorker::close);
		this.settling.await();
		return new Limit(atOnce, cases, took, ProcessorTime.now().since(processor));
	}

	private JobWorker work(String type, String run, Semaphore places) {
		return this.zeebe.newWorker().jobType(type).handler((client, job) -> {
			if (caseId(job).startsWith(run)) {
				answer(job, places);
			}
		}).streamEnabled(true).open();
	}

	private void answer(ActivatedJob job, Semaphore places) {
		String question = job.getType().equals(USER_TASK) ? job.getElementId() : job.getType();
		this.zeebe.newCompleteCommand(job.getKey()).variables(ANSWERS.get(question).apply(job)).send().join();
		switch (question) {
			case "ratings.invite-rating" -> publish("RatingSubmitted", caseId(job), Map.of("level", 5, "round", 1));
			case "needs.close-need" -> places.release();
			default -> {
			}
		}
	}

	private void publish(String message, String key, Map<String, Object> variables) {
		this.zeebe.newPublishMessageCommand()
			.messageName(message)
			.correlationKey(key)
			.messageId(message + key)
			.timeToLive(Duration.ofHours(1))
			.variables(variables)
			.send()
			.join();
	}

	private static String caseId(ActivatedJob job) {
		return String.valueOf(job.getVariablesAsMap().get("caseId"));
	}

	private static String inDays(int days) {
		return Instant.now().plus(Duration.ofDays(days)).toString();
	}

}
