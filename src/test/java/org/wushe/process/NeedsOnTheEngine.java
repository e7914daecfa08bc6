package org.wushe.process;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Services;

/** What the tests on the real engine share: each a scene of its own, and its steps. */
abstract class NeedsOnTheEngine extends OnTheScene {

	static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	Needs needs;

	@Autowired
	Ratings ratings;

	@Autowired
	UserTasks tasks;

	@Autowired
	CamundaClient zeebe;

	@BeforeEach
	void setUp() {
		this.scene.awaitOfferings();
	}

	List<UserTask> list(TaskFilter filter) {
		return this.tasks.list(this.scene.worker(), filter, 0, 10);
	}

	Need report() {
		return this.needs.report(this.scene.worker(), this.scene.report().build());
	}

	UserTask workerTask(Need need) {
		return await().atMost(LONG)
			.until(() -> list(TaskFilter.of(TaskFilter.Tab.MINE)).stream()
				.filter(task -> need.caseId().equals(task.caseId()))
				.findFirst(), Optional::isPresent)
			.get();
	}

	UserTask organizationTask(String elementId) {
		return await().atMost(LONG)
			.until(() -> this.tasks.list(this.scene.manager(), TaskFilter.of(TaskFilter.Tab.MY_ORGANIZATION), 0, 10)
				.stream()
				.filter(task -> task.elementId().equals(elementId))
				.findFirst(), Optional::isPresent)
			.get();
	}

	UUID refer(Need need) {
		this.tasks.complete(this.scene.worker(), workerTask(need).key(),
				Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近"));
		return UUID.fromString(organizationTask("answer-referral").variable("referralId").orElseThrow());
	}

	void deliver() {
		deliver(Map.of());
	}

	/**
	 * @param more what the report says beside the service itself
	 */
	void deliver(Map<String, Object> more) {
		this.tasks.complete(this.scene.manager(), organizationTask("answer-referral").key(),
				Map.of("answer", "accept"));
		serve(more);
	}

	void serve() {
		serve(Map.of());
	}

	private void serve(Map<String, Object> more) {
		OffsetDateTime now = Services.formTime();
		String start = now.plusHours(2).truncatedTo(ChronoUnit.HOURS).toString();
		this.tasks.complete(this.scene.manager(), organizationTask("schedule-service").key(),
				Map.of("scheduledStart", start, "minutes", 60, "placeKind", "home", "staffName", "钟敏"));
		Map<String, Object> report = new HashMap<>(Map.of("result", "delivered", "servedAt", now.toString(), "minutes",
				45, "staffName", "钟敏", "words", "送餐上门，陪老人聊天"));
		report.putAll(more);
		this.tasks.complete(this.scene.manager(), organizationTask("report-service").key(), report);
	}

	void rate(UUID referralId, int level) {
		String token = await().atMost(LONG)
			.ignoreException(DomainRefusal.class)
			.until(() -> this.ratings.invite(this.scene.worker(), referralId).token(), found -> true);
		this.ratings.submit(null, token, new RatingForm(level, List.of(), (level < 3) ? "饭菜是凉的" : null));
	}

}
