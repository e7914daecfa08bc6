package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.needs.StrandedNeeds;
import org.wushe.process.EngineInstances;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/** Whatever becomes of its process, a need that waits is somebody's task. */
@RecordApplicationEvents
class StrandedNeedsIT extends OnTheScene {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private StrandedNeeds strandedNeeds;

	@Autowired
	private ExpireOverdue expireOverdue;

	@Autowired
	private EngineInstances instances;

	@Autowired
	private CamundaClient zeebe;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void aReferralThatExpiresWithoutItsTimerComesBackToTheWorkerAndLeavesTheOrganization() {
		Need need = reported();
		UserTask asked = refer(need);
		UUID referral = UUID.fromString(asked.variable("referralId").orElseThrow());
		longAgo(referral);
		this.expireOverdue.expire(Instant.now().minus(Duration.ofDays(900)));
		assertThat(dispatch(need).key()).isNotEqualTo(asked.key());
		withdrawn(asked);
		assertThat(this.scene.stateOf(need.id())).isEqualTo(NeedState.MATCHING);
	}

	@Test
	void aNeedWhoseProcessIsGoneBeginsAgainAtMatchingAndOnlyThen() {
		Need need = reported();
		UserTask task = dispatch(need);
		this.zeebe.newCancelInstanceCommand(task.processInstanceKey()).send().join();
		ended(task);
		this.strandedNeeds.beginAgain(Instant.now().plus(Duration.ofHours(1)));
		UserTask again = dispatch(need);
		assertThat(again.processInstanceKey()).isNotEqualTo(task.processInstanceKey());
		assertThat(this.cases.get(this.scene.worker(), need.caseId()).processInstanceKey())
			.isEqualTo(again.processInstanceKey());

		this.strandedNeeds.beginAgain(Instant.now().plus(Duration.ofHours(1)));
		UserTask asked = refer(need);
		this.tasks.complete(this.scene.manager(), asked.key(), Map.of("answer", "decline", "reason", "no-staff"));
		assertThat(dispatch(need).processInstanceKey()).as("still the second one")
			.isEqualTo(again.processInstanceKey());
		assertThat(timeline(need)).as("begun again once").containsOnlyOnce(TimelineKind.BEGUN_AGAIN);
	}

	@Test
	void aNeedWhoseProcessLivesIsNotAskedAboutThoughNobodyHasATask(ApplicationEvents events) {
		Need waits = reported();
		UserTask asleep = dispatch(waits);
		Need gone = reported();
		UserTask task = dispatch(gone);
		await().atMost(LONG)
			.until(() -> this.instances.running(List.of(asleep.processInstanceKey(), task.processInstanceKey()))
				.size() == 2);
		this.zeebe.newCancelInstanceCommand(task.processInstanceKey()).send().join();
		ended(task);
		become(asleep, UserTask.State.WITHDRAWN);
		this.strandedNeeds.beginAgain(Instant.now().plus(Duration.ofHours(1)));
		become(asleep, asleep.state());
		assertThat(events.stream(Need.Stranded.class)).extracting(stranded -> stranded.reported().needId())
			.contains(gone.id())
			.doesNotContain(waits.id());
	}

	private void become(UserTask task, UserTask.State state) {
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update user_task set state = ? where key = ?")
			.param(state.name())
			.param(task.key())
			.update());
	}

	private void ended(UserTask task) {
		withdrawn(task);
		await().atMost(LONG).until(() -> this.instances.running(List.of(task.processInstanceKey())).isEmpty());
	}

	private Need reported() {
		this.scene.awaitOfferings();
		return this.needs.report(this.scene.worker(), this.scene.report().build());
	}

	private UserTask refer(Need need) {
		this.tasks.complete(this.scene.worker(), dispatch(need).key(),
				Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近"));
		return open(this.scene.manager(), TaskFilter.Tab.MY_ORGANIZATION, need, "answer-referral");
	}

	private UserTask dispatch(Need need) {
		return open(this.scene.worker(), TaskFilter.Tab.MINE, need, "refer-need");
	}

	private UserTask open(Access whose, TaskFilter.Tab tab, Need need, String element) {
		return await().atMost(LONG)
			.until(() -> this.tasks.list(whose, TaskFilter.of(tab), 0, 20)
				.stream()
				.filter(task -> need.caseId().equals(task.caseId()) && task.elementId().equals(element))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	private void withdrawn(UserTask task) {
		await().atMost(LONG)
			.until(() -> this.tasks.find(Access.system(), task.key()).map(UserTask::state),
					Optional.of(UserTask.State.WITHDRAWN)::equals);
	}

	private List<TimelineKind> timeline(Need need) {
		return Objects.requireNonNull(this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select kind from case_event where case_id = ?")
			.param(need.caseId())
			.query(String.class)
			.list())).stream().map(TimelineKind::valueOf).toList();
	}

	private void longAgo(UUID referral) {
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update referral set expires_at = expires_at - interval '1000 days' where id = ?")
			.param(referral)
			.update());
	}

}
