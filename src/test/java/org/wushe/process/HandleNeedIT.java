package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.forms.FormProblem;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Scene;

/** The walk on the real engine, through the same services as the screens use. */
@WusheTest
class HandleNeedIT {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Needs needs;

	@Autowired
	private Ratings ratings;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private ProcessPaths paths;

	@Autowired
	private Incidents incidents;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private CamundaClient zeebe;

	private Scene scene;

	@BeforeEach
	void setUp() {
		this.scene = new Scene(this.beans);
	}

	@Test
	void aNeedIsReferredDeliveredRatedAndClosed() {
		Need need = report();
		UUID referralId = refer(need);
		deliver();
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.DELIVERED);
		rate(referralId, 5);
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.CLOSED);

		assertThat(this.tasks.ofCase(this.scene.worker(), need.caseId())).hasSize(4)
			.allMatch(task -> task.state() == UserTask.State.COMPLETED)
			.allMatch(task -> task.variable("caseId").equals(Optional.of(need.caseId().toString())))
			.extracting(UserTask::elementId)
			.containsExactly("refer-need", "answer-referral", "schedule-service", "report-service");
		await().atMost(LONG).untilAsserted(() -> {
			ProcessPath path = this.paths.ofCase(this.scene.worker(), need.caseId()).orElseThrow();
			assertThat(path.xml()).contains("<bpmn:process id=\"handle-need\"");
			assertThat(path.completed()).contains("need-reported", "deliver-service", "close-need", "need-closed");
			assertThat(path.flows()).contains("to-invite-rating").doesNotContain("to-next-candidate");
			assertThat(path.active()).isEmpty();
			assertThat(path.called()).singleElement()
				.satisfies(called -> assertThat(called.completed()).contains("service-reported"));
		});
	}

	@Test
	void aBadRatingIsPutRightOnce() {
		Need need = report();
		UUID referralId = refer(need);
		deliver();
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.DELIVERED);
		rate(referralId, 1);
		serve();
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.DELIVERED);
		rate(referralId, 2);
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.CLOSED);
	}

	@Test
	void aDeclinedReferralComesBackToTheWorker() {
		Need need = report();
		refer(need);
		this.tasks.complete(this.scene.manager(), organizationTask("answer-referral").key(),
				Map.of("answer", "decline", "reason", "no-staff"));
		assertThat(workerTask(need).elementId()).isEqualTo("refer-need");
	}

	@Test
	void aNeedThatNobodyCanMeetIsLeftUnmet() {
		Need need = report();
		this.tasks.complete(this.scene.worker(), workerTask(need).key(), Map.of("gap", "no-service"));
		await().atMost(LONG)
			.until(() -> this.tasks.ofCase(this.scene.worker(), need.caseId())
				.stream()
				.allMatch(task -> task.state() == UserTask.State.COMPLETED));
		assertThat(this.scene.stateOf(need.id())).isEqualTo(NeedState.UNMET);
	}

	@Test
	void theTasksOfAWithdrawnNeedAreWithdrawn() {
		Need need = report();
		UserTask task = workerTask(need);
		this.needs.withdraw(this.scene.worker(), need.id(), "家人已回来照顾");
		await().atMost(LONG)
			.until(() -> this.tasks.get(this.scene.worker(), task.key()).state() == UserTask.State.WITHDRAWN);
		assertThat(this.tasks.counts(this.scene.worker()).all()).isZero();
		assertRefused("process.refused.withdrawn",
				() -> this.tasks.complete(this.scene.worker(), task.key(), Map.of("gap", "no-service")));
	}

	@Test
	void aTaskWhoseProcessIsGoneIsWithdrawnWhenItIsCompleted() {
		Need need = report();
		UserTask task = workerTask(need);
		this.zeebe.newCancelInstanceCommand(task.processInstanceKey()).send().join();
		this.tasks.complete(this.scene.worker(), task.key(), Map.of("gap", "no-service"));
		await().atMost(LONG)
			.until(() -> this.tasks.get(this.scene.worker(), task.key()).state() == UserTask.State.WITHDRAWN);
	}

	@Test
	void aClaimedTaskIsItsOwnersUntilGivenBack() {
		Need need = report();
		UserTask task = workerTask(need);
		Access colleague = People.communityWorker(this.scene.community());
		assertThat(this.tasks.claim(this.scene.worker(), task.key()).assigneeId())
			.isEqualTo(this.scene.worker().userId());
		assertRefused("process.refused.claimed", () -> this.tasks.claim(colleague, task.key()));
		assertRefused("process.refused.claimed",
				() -> this.tasks.complete(colleague, task.key(), Map.of("gap", "no-service")));
		assertThat(this.tasks.counts(colleague)).returns(0, TaskCounts::mine).returns(1, TaskCounts::all);
		assertThat(this.tasks.counts(this.scene.worker())).returns(1, TaskCounts::mine);
		this.tasks.release(this.scene.worker(), task.key());
		assertThat(this.tasks.claim(colleague, task.key()).state()).isEqualTo(UserTask.State.CLAIMED);
	}

	@Test
	void aTaskIsForTheRolesAndTheDivisionItNames() {
		UserTask task = workerTask(report());
		String elsewhere = this.scene.community().substring(0, 9) + "999";
		assertThat(this.tasks.find(People.communityWorker(elsewhere), task.key())).isEmpty();
		assertThat(this.tasks.find(People.gridWorker(this.scene.community()), task.key())).isEmpty();
		assertThat(this.tasks.find(this.scene.manager(), task.key())).isEmpty();
		assertRefused("process.refused.unknown-task",
				() -> this.tasks.claim(People.communityWorker(elsewhere), task.key()));
	}

	@Test
	void tasksAreFoundByCaseCategoryDivisionAndDue() {
		UserTask task = workerTask(report());
		TaskFilter all = TaskFilter.of(TaskFilter.Tab.ALL);
		assertThat(list(all.withText(task.caseNumber()))).extracting(UserTask::key).containsExactly(task.key());
		assertThat(list(all.withText("助餐"))).hasSize(1);
		assertThat(list(all.withText("100%_\\"))).isEmpty();
		assertThat(list(all.withCategory("elderly-care"))).hasSize(1);
		assertThat(list(all.withCategory("elderly"))).isEmpty();
		assertThat(list(all.withDivision(task.divisionCode()))).hasSize(1);
		assertThat(list(all.withDueBefore(task.dueAt()))).isEmpty();
		assertThat(list(all.withDueBefore(task.dueAt().plusSeconds(1)))).hasSize(1);
		assertThat(list(TaskFilter.of(TaskFilter.Tab.OVERDUE))).isEmpty();
	}

	@Test
	void answersThatDoNotFitTheFormLeaveTheTaskOpen() {
		refer(report());
		UserTask task = organizationTask("answer-referral");
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.tasks.complete(this.scene.manager(), task.key(), Map.of("answer", "decline")))
			.satisfies(
					refused -> assertThat(refused.problems()).extracting(FormProblem::path).containsExactly("reason"));
		assertThat(this.tasks.get(this.scene.manager(), task.key()).isOpen()).isTrue();
	}

	@Test
	void aStepThatTheDomainRefusesIsAnIncidentOfItsCase() {
		UUID caseId = UUID.randomUUID();
		this.engine.publish(new ProcessMessage("NeedReported", caseId, UUID.randomUUID(),
				Map.of("caseId", caseId.toString(), "needId", UUID.randomUUID().toString(), "divisionCode",
						this.scene.community(), "categoryCode", "elderly-care.meals", "urgency", "ordinary",
						"specialGroups", List.of())));
		Access administrator = People.official("孙立", "3607", Role.SYSTEM_ADMINISTRATOR);
		Incident incident = await().atMost(LONG).until(() -> open(administrator, caseId), Optional::isPresent).get();
		assertThat(incident).returns("classify-need", Incident::elementId)
			.returns("JOB_NO_RETRIES", Incident::errorType);
		assertThat(incident.message()).contains("needs.refused.unknown");

		this.incidents.retry(administrator, incident.key());
		await().atMost(LONG)
			.until(() -> open(administrator, caseId).map(Incident::key),
					again -> again.isPresent() && again.get() != incident.key());
		this.zeebe.newCancelInstanceCommand(incident.processInstanceKey()).send().join();
		await().atMost(LONG).until(() -> open(administrator, caseId).isEmpty());
	}

	private Optional<Incident> open(Access administrator, UUID caseId) {
		return this.incidents.list(administrator, true, 0, 100)
			.stream()
			.filter(incident -> caseId.equals(incident.caseId()) && incident.state() == Incident.State.CREATED)
			.findFirst();
	}

	private List<UserTask> list(TaskFilter filter) {
		return this.tasks.list(this.scene.worker(), filter, 0, 10);
	}

	private Need report() {
		return this.needs.report(this.scene.worker(), this.scene.report().build());
	}

	private UserTask workerTask(Need need) {
		return await().atMost(LONG)
			.until(() -> list(TaskFilter.of(TaskFilter.Tab.MINE)).stream()
				.filter(task -> need.caseId().equals(task.caseId()))
				.findFirst(), Optional::isPresent)
			.get();
	}

	private UserTask organizationTask(String elementId) {
		return await().atMost(LONG)
			.until(() -> this.tasks.list(this.scene.manager(), TaskFilter.of(TaskFilter.Tab.MY_ORGANIZATION), 0, 10)
				.stream()
				.filter(task -> task.elementId().equals(elementId))
				.findFirst(), Optional::isPresent)
			.get();
	}

	private UUID refer(Need need) {
		this.tasks.complete(this.scene.worker(), workerTask(need).key(),
				Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近"));
		return UUID.fromString(organizationTask("answer-referral").variable("referralId").orElseThrow());
	}

	private void deliver() {
		this.tasks.complete(this.scene.manager(), organizationTask("answer-referral").key(),
				Map.of("answer", "accept"));
		serve();
	}

	private void serve() {
		OffsetDateTime hour = OffsetDateTime.now(Clock.system(ZoneId.of("Asia/Shanghai")))
			.truncatedTo(ChronoUnit.HOURS);
		this.tasks.complete(this.scene.manager(), organizationTask("schedule-service").key(), Map.of("scheduledStart",
				hour.plusHours(2).toString(), "minutes", 60, "placeKind", "home", "staffName", "钟敏"));
		this.tasks.complete(this.scene.manager(), organizationTask("report-service").key(), Map.of("result",
				"delivered", "servedAt", hour.toString(), "minutes", 45, "staffName", "钟敏", "words", "送餐上门，陪老人聊天"));
	}

	private void rate(UUID referralId, int level) {
		String token = await().atMost(LONG)
			.ignoreException(DomainRefusal.class)
			.until(() -> this.ratings.invite(this.scene.worker(), referralId).token(), found -> true);
		this.ratings.submit(null, token, new RatingForm(level, List.of(), (level < 3) ? "饭菜是凉的" : null));
	}

	private static void assertRefused(String rule, Runnable deed) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(deed::run).returns(rule, DomainRefusal::messageKey);
	}

}
