package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.forms.FormProblem;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.Need;

/** Whose tasks are whose, on the real engine. */
class UserTasksIT extends NeedsOnTheEngine {

	@Autowired
	private Cases cases;

	@Test
	void theTasksOfAWithdrawnNeedAreWithdrawn() {
		Need need = report();
		UserTask task = workerTask(need);
		this.needs.withdraw(this.scene.worker(), need.id(), "家人已回来照顾");
		await().atMost(LONG)
			.until(() -> this.tasks.get(this.scene.worker(), task.key()).state() == UserTask.State.WITHDRAWN);
		assertThat(this.tasks.counts(this.scene.worker(), null).all()).isZero();
		assertRefused("process.refused.withdrawn",
				() -> this.tasks.complete(this.scene.worker(), task.key(), Map.of("gap", "no-service")));
	}

	/** The task is held meanwhile: the engine's records tell of its end, too. */
	@Test
	void aTaskWhoseProcessIsGoneIsWithdrawnWhenItIsCompleted(@Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Need need = report();
		UserTask task = workerTask(need);
		transactions.executeWithoutResult(status -> {
			database.as(Access.system())
				.sql("select key from user_task where key = ? for update")
				.param(task.key())
				.query(Long.class)
				.single();
			this.zeebe.newCancelInstanceCommand(task.processInstanceKey()).send().join();
			this.tasks.complete(this.scene.worker(), task.key(), Map.of("gap", "no-service"));
		});
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
		assertThat(this.tasks.counts(colleague, null)).returns(0, TaskCounts::mine).returns(1, TaskCounts::all);
		assertThat(this.tasks.counts(this.scene.worker(), null)).returns(1, TaskCounts::mine);
		this.tasks.release(this.scene.worker(), task.key());
		assertThat(this.tasks.claim(colleague, task.key()).state()).isEqualTo(UserTask.State.CLAIMED);
	}

	@Test
	void whoMayWorkOnATaskTakesItBackFromAColleagueWithAReason() {
		Need need = report();
		UserTask task = workerTask(need);
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		this.tasks.claim(this.scene.worker(), task.key());
		assertRefused("cases.refused.words-missing", () -> this.tasks.takeBack(officer, task.key(), " "));
		assertRefused("process.refused.unknown-task",
				() -> this.tasks.takeBack(People.gridWorker(this.scene.community()), task.key(), "不在岗"));
		assertThat(this.tasks.takeBack(officer, task.key(), "签收人请假").assigneeId()).isNull();
		assertThat(this.cases.timeline(officer, need.caseId())).last()
			.returns(TimelineKind.TASK_TAKEN_BACK, TimelineEntry::kind)
			.returns("签收人请假", entry -> entry.params().get("reason"))
			.returns(this.scene.worker().displayName(), entry -> entry.params().get("name"));
		assertThat(this.tasks.claim(officer, task.key()).assigneeId()).isEqualTo(officer.userId());
	}

	@Test
	void staffThatMayNotAnswerIsNotAskedTo() {
		refer(report());
		UserTask task = organizationTask("answer-referral");
		Access staff = People.person("蒋涛", null, this.scene.organization(), Role.ORGANIZATION_STAFF);
		assertThat(this.tasks.counts(staff, null).all()).isZero();
		assertThat(this.tasks.openOf(staff, task.caseId())).isEmpty();
		assertRefused("process.refused.unknown-task", () -> this.tasks.claim(staff, task.key()));
		this.tasks.complete(this.scene.manager(), task.key(), Map.of("answer", "accept"));
		organizationTask("schedule-service");
		assertThat(this.tasks.list(staff, TaskFilter.of(TaskFilter.Tab.MY_ORGANIZATION), 0, 10))
			.extracting(UserTask::elementId)
			.containsExactly("schedule-service");
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
		assertThat(list(all.withText(task.caseNumber().substring(task.caseNumber().length() - 5)))).hasSize(1);
		assertThat(list(all.withText("助餐"))).hasSize(1);
		assertThat(list(all.withText("100%_\\"))).isEmpty();
		assertThat(list(all.withCategory("elderly-care"))).hasSize(1);
		assertThat(list(all.withCategory("elderly"))).isEmpty();
		assertThat(list(all.withDivision(task.divisionCode()))).hasSize(1);
		assertThat(list(all.withDueBefore(task.dueAt()))).isEmpty();
		assertThat(list(all.withDueBefore(task.dueAt().plusSeconds(1)))).hasSize(1);
		assertThat(list(all.withDueFrom(task.dueAt()))).hasSize(1);
		assertThat(list(all.withDueFrom(task.dueAt().plusSeconds(1)))).isEmpty();
		assertThat(list(TaskFilter.of(TaskFilter.Tab.OVERDUE))).isEmpty();
		assertThat(this.tasks.counts(this.scene.worker(), task.divisionCode()).all()).isEqualTo(1);
		assertThat(this.tasks.counts(this.scene.worker(), new DivisionCode(this.scene.community() + "999")).all())
			.isZero();
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

}
