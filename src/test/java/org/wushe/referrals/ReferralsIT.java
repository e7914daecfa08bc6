package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.People;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;

class ReferralsIT extends OnTheScene {

	@Autowired
	private Referrals referrals;

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void aDeclinedReferralGivesThePlaceBackAndHidesTheCase() {
		Referral referral = this.scene.referred();
		this.referrals.decline(this.scene.manager(), referral.id(), DeclineReason.NO_STAFF, null);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.MATCHING);
		assertThat(this.cases.find(this.scene.manager(), referral.caseId())).isEmpty();
		assertThat(this.referrals.ofCase(this.scene.worker(), referral.caseId())).singleElement()
			.returns("NO_STAFF", Referral::answerReason);
		assertRefused("referrals.refused.state.DECLINED", () -> this.referrals.accept(Access.system(), referral.id()));
	}

	@Test
	void onlyTheOrganizationThatWasAskedAnswers() {
		Referral referral = this.scene.referred();
		Access stranger = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertRefused("referrals.refused.unknown", () -> this.referrals.accept(stranger, referral.id()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.referrals.accept(this.scene.worker(), referral.id()));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.REQUESTED);
	}

	@Test
	void ofAcceptingAndExpiringAtOnceOneHappens() throws Exception {
		Referral referral = this.scene.referred();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<Referral>> done = both
				.invokeAll(List.of(() -> this.referrals.accept(this.scene.manager(), referral.id()),
						() -> this.referrals.expire(Access.system(), referral.id())));
			assertThat(done.get(1).state()).isEqualTo(Future.State.SUCCESS);
		}
		ReferralState state = this.referrals.get(this.scene.worker(), referral.id()).state();
		assertThat(this.scene.stateOf(referral.needId()))
			.isEqualTo((state == ReferralState.ACCEPTED) ? NeedState.IN_SERVICE : NeedState.MATCHING);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo((state == ReferralState.ACCEPTED) ? 9 : 10);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoeverChangesAReferralHoldsItsNeedFirstSoThatNoTwoWaitForEachOther(boolean accepting) throws Exception {
		Referral referral = this.scene.referred();
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<Referral> change = this.transaction.execute(withdrawing -> {
				this.database.as(Access.system())
					.sql("select id from need where id = ? for no key update")
					.param(referral.needId())
					.query(UUID.class)
					.single();
				Future<Referral> waiting = other
					.submit(() -> accepting ? this.referrals.accept(this.scene.manager(), referral.id())
							: this.referrals.expire(Access.system(), referral.id()));
				await().atMost(Duration.ofSeconds(30)).until(this::isSomebodyWaitingForANeed);
				this.database.as(Access.system())
					.sql("select id from referral where id = ? for no key update nowait")
					.param(referral.id())
					.query(UUID.class)
					.single();
				return waiting;
			});
			assertThat(change.get().state()).isEqualTo(accepting ? ReferralState.ACCEPTED : ReferralState.EXPIRED);
		}
	}

	private boolean isSomebodyWaitingForANeed() {
		return this.transaction.<Integer>execute(status -> this.database.as(Access.system())
			.sql("""
					select count(*) from pg_stat_activity
					where wait_event_type = 'Lock' and query like 'with held%update referral%'""")
			.query(Integer.class)
			.single()) > 0;
	}

	@Test
	void anExpiredReferralIsNotAnsweredAnyMore() {
		Referral referral = this.scene.referred();
		assertThat(this.referrals.expire(Access.system(), referral.id()).state()).isEqualTo(ReferralState.EXPIRED);
		assertRefused("referrals.refused.unknown", () -> this.referrals.accept(this.scene.manager(), referral.id()));
		assertThat(this.referrals.expire(Access.system(), referral.id()).state()).isEqualTo(ReferralState.EXPIRED);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	@Test
	void anAnsweredReferralDoesNotExpire() {
		Referral referral = this.scene.accepted();
		assertThat(this.referrals.expire(Access.system(), referral.id()).state()).isEqualTo(ReferralState.ACCEPTED);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.IN_SERVICE);
	}

	@Test
	void aServiceIsPlannedReportedAndOnTheTimeline() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		ServiceRecord service = this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(this.referrals.services(this.scene.worker(), referral.caseId())).containsExactly(service);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.DELIVERED);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).extracting(TimelineEntry::kind)
			.containsSubsequence(TimelineKind.OPENED, TimelineKind.CLASSIFIED, TimelineKind.ACCEPTED,
					TimelineKind.SCHEDULED, TimelineKind.SERVED);
	}

	@Test
	void anAppointmentIsChangedUntilTheServiceIsReportedAndTheTimelineSaysFromWhenToWhen() {
		Referral referral = this.scene.accepted();
		ServicePlan first = Services.aPlan();
		ServicePlan later = Services.aPlanIn(Duration.ofDays(3));
		assertRefused("referrals.refused.state.ACCEPTED",
				() -> this.referrals.reschedule(this.scene.manager(), referral.id(), later, AskedBy.ORGANIZATION));
		this.referrals.schedule(this.scene.manager(), referral.id(), first);
		assertThat(this.referrals.reschedule(this.scene.manager(), referral.id(), later, AskedBy.ORGANIZATION))
			.returns(ReferralState.SCHEDULED, Referral::state)
			.returns(later, Referral::plan);
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).last()
			.returns(TimelineKind.RESCHEDULED, TimelineEntry::kind)
			.returns(first.start().toString(), entry -> entry.params().get("before"))
			.returns(later.start().toString(), entry -> entry.params().get("start"));
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertRefused("referrals.refused.state.COMPLETED",
				() -> this.referrals.reschedule(this.scene.manager(), referral.id(), later, AskedBy.ORGANIZATION));
	}

	@Test
	void anAppointmentIsNotMovedIntoThePastNorByAnotherOrganization() {
		Referral referral = this.scene.accepted();
		ServicePlan first = Services.aPlan();
		this.referrals.schedule(this.scene.manager(), referral.id(), first);
		assertRefused("referrals.refused.planned-in-past", () -> this.referrals.reschedule(this.scene.manager(),
				referral.id(), Services.aPlanIn(Duration.ofHours(-1)), AskedBy.ORGANIZATION));
		Access stranger = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertRefused("referrals.refused.unknown", () -> this.referrals.reschedule(stranger, referral.id(),
				Services.aPlanIn(Duration.ofDays(3)), AskedBy.RESIDENT));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.referrals.reschedule(this.scene.worker(),
				referral.id(), Services.aPlanIn(Duration.ofDays(3)), AskedBy.COMMUNITY));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).plan()).isEqualTo(first);
	}

	@Test
	void aServiceIsNotReportedBeforeItIsPlannedNorBeforeItHappened() {
		Referral referral = this.scene.accepted();
		assertRefused("referrals.refused.state.ACCEPTED",
				() -> this.referrals.report(this.scene.manager(), referral.id(), Services.aReport()));
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		ServiceReport tomorrow = new ServiceReport(Clock.systemUTC().instant().plus(Duration.ofDays(1)), 45, "送餐上门",
				null, List.of());
		assertRefused("referrals.refused.served-in-future",
				() -> this.referrals.report(this.scene.manager(), referral.id(), tomorrow));
	}

	@Test
	void aServiceIsNotReportedAsGivenBeforeItWasAccepted() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		ServiceReport yesterday = new ServiceReport(Clock.systemUTC().instant().minus(Duration.ofDays(1)), 45, "送餐上门",
				null, List.of());
		assertRefused("referrals.refused.served-before-accepted",
				() -> this.referrals.report(this.scene.manager(), referral.id(), yesterday));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.SCHEDULED);
	}

	@Test
	void aServiceIsReportedOnce() {
		Referral referral = this.scene.served();
		assertRefused("referrals.refused.state.COMPLETED",
				() -> this.referrals.report(this.scene.manager(), referral.id(), Services.aReport()));
		assertThat(this.referrals.services(this.scene.worker(), referral.caseId())).hasSize(1);
	}

	@Test
	void aServiceThatFailedGoesBackToMatching() {
		Referral referral = this.scene.accepted();
		assertRefused("cases.refused.words-missing",
				() -> this.referrals.fail(this.scene.manager(), referral.id(), FailureReason.OTHER, null));
		this.referrals.fail(this.scene.manager(), referral.id(), FailureReason.RESIDENT_ABSENT, null);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.MATCHING);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	@Test
	void aReferralIsTakenBackFromAnOrganizationThatDoesNotGetOnWithIt() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.referrals.takeBack(this.scene.manager(), referral.id(), "不想去了"));
		assertRefused("cases.refused.words-missing",
				() -> this.referrals.takeBack(this.scene.worker(), referral.id(), " "));
		assertThat(this.referrals.takeBack(this.scene.worker(), referral.id(), "约定时间没有人来"))
			.returns(ReferralState.REVOKED, Referral::state)
			.returns("约定时间没有人来", Referral::answerNote);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.MATCHING);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(this.cases.find(this.scene.manager(), referral.caseId())).isEmpty();
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).last()
			.returns(TimelineKind.REFERRAL_TAKEN_BACK, TimelineEntry::kind)
			.returns("约定时间没有人来", entry -> entry.params().get("reason"));
		assertRefused("referrals.refused.state.REVOKED",
				() -> this.referrals.takeBack(this.scene.worker(), referral.id(), "再收一次"));
	}

	@Test
	void withdrawingANeedRevokesItsReferralAndGivesThePlaceBack() {
		Referral referral = this.scene.accepted();
		this.needs.withdraw(this.scene.worker(), referral.needId(), "家人已回来照顾");
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.REVOKED);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId())).last()
			.returns(TimelineKind.REVOKED, TimelineEntry::kind)
			.returns("青禾社工服务中心", entry -> entry.params().get("organization"));
		assertRefused("referrals.refused.state.REVOKED",
				() -> this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan()));
	}

	@Test
	void aReferralNobodyKnowsIsUnknown() {
		assertRefused("referrals.refused.unknown",
				() -> this.referrals.accept(this.scene.manager(), UUID.randomUUID()));
	}

}
