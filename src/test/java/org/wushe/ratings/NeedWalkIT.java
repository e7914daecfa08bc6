package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

/**
 * A need walks through its process on the real engine, with the answers that forms give.
 */
class NeedWalkIT extends OnTheScene {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	private Needs needs;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Ratings ratings;

	@Autowired
	private Cases cases;

	private Need need;

	@BeforeEach
	void report() {
		this.scene.awaitOfferings();
		this.need = this.needs.report(this.scene.worker(), this.scene.report().build());
	}

	@Test
	void aNeedIsReferredServedRatedAndClosed() {
		refer();
		acceptAndServe();
		rate(5);
		awaitState(NeedState.CLOSED);
		CaseFile file = this.cases.get(this.scene.worker(), this.need.caseId());
		assertThat(file.isOpen()).isFalse();
		assertThat(file.processInstanceKey()).isNotNull();
		assertThat(file.deadlineAt()).isNotNull();
	}

	@Test
	void aBadRatingGoesOnceThroughTheServiceAgain() {
		refer();
		acceptAndServe();
		rate(2);
		await().atMost(SOON).until(() -> referral().state() == ReferralState.RECTIFYING);
		scheduleAndReport();
		rate(1);
		awaitState(NeedState.CLOSED);
		assertThat(referral().round()).isEqualTo(2);
		assertThat(this.referrals.services(this.scene.worker(), this.need.caseId())).hasSize(2);
	}

	@Test
	void aDeclinedReferralIsOfferedAgainAndCanBeLeftUnmet() {
		refer();
		complete(this.scene.manager(), "answer-referral", Map.of("answer", "decline", "reason", "no-staff"));
		complete(this.scene.worker(), "refer-need", Map.of("gap", "no-service"));
		awaitState(NeedState.UNMET);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	@Test
	void aWithdrawnNeedLeavesNoTaskBehind() {
		refer();
		task("answer-referral");
		this.needs.withdraw(this.scene.worker(), this.need.id(), "家人已回来照顾");
		await().atMost(SOON)
			.until(() -> this.tasks.ofCase(Access.system(), this.need.caseId()).stream().noneMatch(UserTask::isOpen));
		assertThat(referral().state()).isEqualTo(ReferralState.REVOKED);
	}

	private void refer() {
		complete(this.scene.worker(), "refer-need",
				Map.of("offeringId", this.scene.offering().id().toString(), "reason", "离得最近"));
	}

	private void acceptAndServe() {
		complete(this.scene.manager(), "answer-referral", Map.of("answer", "accept"));
		scheduleAndReport();
	}

	private void scheduleAndReport() {
		complete(this.scene.manager(), "schedule-service", Map.of("scheduledStart", "2099-01-05T14:30+08:00", "minutes",
				60, "placeKind", "home", "staffName", "钟敏"));
		complete(this.scene.manager(), "report-service", Map.of("result", "delivered", "servedAt",
				Services.formTime().toString(), "minutes", 45, "staffName", "钟敏", "words", "送餐上门，陪老人聊天"));
	}

	private void rate(int level) {
		await().atMost(SOON).until(() -> referral().state() == ReferralState.COMPLETED);
		String token = this.ratings.invite(this.scene.worker(), referral().id()).token();
		this.ratings.submit(null, token, new RatingForm(level, List.of(), "说几句"));
	}

	private void complete(Access access, String element, Map<String, Object> answers) {
		this.tasks.complete(access, task(element).key(), answers);
	}

	private UserTask task(String element) {
		return await().atMost(SOON)
			.until(() -> this.tasks.ofCase(Access.system(), this.need.caseId())
				.stream()
				.filter(task -> task.isOpen() && task.elementId().equals(element))
				.findFirst(), java.util.Optional::isPresent)
			.orElseThrow();
	}

	private Referral referral() {
		UUID caseId = this.need.caseId();
		return this.referrals.ofCase(Access.system(), caseId).getLast();
	}

	private void awaitState(NeedState state) {
		await().atMost(SOON).until(() -> this.scene.stateOf(this.need.id()) == state);
	}

}
