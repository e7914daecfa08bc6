package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.Consent;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.TriageClass;
import org.wushe.referrals.KeptPlaces;
import org.wushe.referrals.Referrals;

/** The walk on the real engine, through the same services as the screens use. */
class HandleNeedIT extends NeedsOnTheEngine {

	@Autowired
	private Incidents incidents;

	@Autowired
	private Referrals referrals;

	@Autowired
	private KeptPlaces places;

	@Autowired
	private Directory directory;

	@Autowired
	private ProcessPaths paths;

	@Autowired
	private ProcessEngine engine;

	@Test
	void aNeedIsReferredDeliveredRatedAndClosed() {
		Need need = report();
		UUID referralId = refer(need);
		deliver();
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.DELIVERED);
		rate(referralId, 5);
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.CLOSED);

		await().atMost(LONG)
			.untilAsserted(() -> assertThat(this.tasks.ofCase(this.scene.worker(), need.caseId())).hasSize(4)
				.allMatch(task -> task.state() == UserTask.State.COMPLETED)
				.allMatch(task -> task.variable("caseId").equals(Optional.of(need.caseId().toString())))
				.extracting(UserTask::elementId)
				.containsExactly("refer-need", "answer-referral", "schedule-service", "report-service"));
		await().atMost(LONG).untilAsserted(() -> {
			assertThat(this.paths.ofCase(this.scene.worker(), need.caseId())).hasValueSatisfying(path -> {
				assertThat(path.xml()).contains("<bpmn:process id=\"handle-need\"");
				assertThat(path.completed()).contains("need-reported", "deliver-service", "close-need", "need-closed");
				assertThat(path.flows()).contains("to-invite-rating").doesNotContain("to-next-candidate");
				assertThat(path.active()).isEmpty();
				assertThat(path.called()).singleElement()
					.satisfies(called -> assertThat(called.completed()).contains("service-reported"));
			});
		});
	}

	@Test
	void aReportSaysThatThePlaceStaysTaken() {
		UUID referralId = refer(report());
		deliver(Map.of("placeFree", "when-told"));
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(9);
		this.places.free(this.scene.worker(), referralId);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	/** Minors Protection Law 11. */
	@Test
	void aMinorInDangerGetsTheEmergencyClocksAndReachesTheStreetAndTheOrganization() {
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		this.directory.signedIn(officer);
		Need need = this.needs.report(this.scene.worker(),
				this.scene.report().with(Consent.NONE).childInDanger().build());
		UserTask task = await().atMost(LONG)
			.until(() -> this.tasks.list(officer, TaskFilter.of(TaskFilter.Tab.MINE), 0, 10)
				.stream()
				.filter(one -> need.caseId().equals(one.caseId()))
				.findFirst(), Optional::isPresent)
			.get();
		assertThat(this.needs.get(officer, need.id())).returns(TriageClass.EMERGENCY, Need::triageClass)
			.returns(need.reportedAt().plus(Duration.ofHours(1)), Need::dispatchDueAt)
			.returns(need.reportedAt().plus(Duration.ofHours(2)), Need::resolveDueAt);

		Map<String, Object> choice = Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近");
		assertRefused("referrals.refused.nobody-to-read", () -> this.tasks.complete(officer, task.key(), choice));
		this.directory.signedIn(this.scene.manager());
		this.tasks.complete(officer, task.key(), choice);
		deliver();
		await().atMost(LONG).until(() -> this.scene.stateOf(need.id()) == NeedState.DELIVERED);
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
	void aReferralThatIsTakenBackComesBackToTheWorkerAndLeavesTheOrganization() {
		Need need = report();
		UUID referralId = refer(need);
		this.tasks.complete(this.scene.manager(), organizationTask("answer-referral").key(),
				Map.of("answer", "accept"));
		UserTask held = organizationTask("schedule-service");
		this.referrals.takeBack(this.scene.worker(), referralId, "三天没有安排");
		assertThat(workerTask(need).elementId()).isEqualTo("refer-need");
		await().atMost(LONG)
			.until(() -> this.tasks.find(Access.system(), held.key()).map(UserTask::state),
					Optional.of(UserTask.State.WITHDRAWN)::equals);
		assertThat(this.tasks.counts(this.scene.manager(), null).all()).isZero();
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

}
