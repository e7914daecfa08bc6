package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Directory;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.Eligibility;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Matching;
import org.wushe.needs.Consent;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.parties.SpecialGroup;

@WusheTest
class ReferralsIT {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Directory directory;

	@Autowired
	private Matching matching;

	@Autowired
	private ServiceOfferings offerings;

	private Scene scene;

	@BeforeEach
	void setUp() {
		this.scene = new Scene(this.beans);
	}

	@Test
	void aReferralTakesAPlaceAndLetsTheOrganizationSeeTheCase() {
		Need need = this.scene.classified();
		assertThat(this.cases.find(this.scene.manager(), need.caseId())).isEmpty();
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(9);
		assertThat(this.scene.stateOf(need.id())).isEqualTo(NeedState.REFERRED);
		assertThat(this.cases.find(this.scene.manager(), need.caseId())).isPresent();
		assertThat(this.referrals.get(this.scene.manager(), referral.id())).returns(ReferralState.REQUESTED,
				Referral::state);
		assertThat(referral.expiresAt()).isAfter(referral.requestedAt());
	}

	@Test
	void anOrganizationReadsWhatWasAskedOfItAndNotOfOthers() {
		Referral first = this.scene.referred();
		this.referrals.decline(this.scene.manager(), first.id(), DeclineReason.NO_STAFF, null);
		String second = this.scene.newOrganization("邻里社工站");
		UUID nearest = this.scene.newOffering(second, 5).id();
		this.scene.awaitOfferings();
		this.matching.rank(Access.system(), first.needId());
		this.referrals.refer(this.scene.worker(), first.needId(), nearest, "离得最近");

		assertThat(this.cases.timeline(People.manager(second), first.caseId()))
			.extracting(entry -> entry.params().getOrDefault("organization", ""))
			.contains("", "邻里社工站")
			.doesNotContain("青禾社工服务中心");
		assertThat(this.cases.timeline(this.scene.worker(), first.caseId()))
			.extracting(entry -> entry.params().getOrDefault("organization", ""))
			.contains("青禾社工服务中心", "邻里社工站");
	}

	@Test
	void anotherThanTheFirstCandidateAsksForAReason() {
		this.scene.newOffering(this.scene.organization(), 10);
		Need need = this.scene.classified();
		UUID second = this.matching.suggested(this.scene.worker(), need.id()).get(1);
		assertRefused("referrals.refused.choice-reason-missing",
				() -> this.referrals.refer(this.scene.worker(), need.id(), second, " "));
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

	@Test
	void whatTheMatchingRuledOutIsNotChosen() {
		ServiceOffering forVeterans = Offerings.meals()
			.by(this.scene.organization())
			.serving(this.scene.community())
			.eligible(new Eligibility(null, null, Set.of(SpecialGroup.VETERAN), List.of()))
			.build();
		this.offerings.put(Access.system(), forVeterans);
		Need need = this.scene.classified();
		assertRefused("referrals.refused.no-candidate",
				() -> this.referrals.refer(this.scene.worker(), need.id(), forVeterans.id(), "居民指定"));
	}

	@Test
	void withoutConsentToSharingAnOrganizationSeesTheNeedButNotWhoseItIs() {
		Need need = this.scene.classify(this.needs.report(this.scene.worker(),
				this.scene.report().with(new Consent(true, false, false)).build()));
		this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		assertThat(this.needs.get(this.scene.manager(), need.id())).returns(need.description(), Need::description)
			.returns(null, Need::birthYear)
			.returns(Set.of(), Need::specialGroups);
		this.needs.consentToSharing(this.scene.worker(), need.id());
		assertThat(this.needs.get(this.scene.manager(), need.id())).returns(need.birthYear(), Need::birthYear)
			.returns(need.specialGroups(), Need::specialGroups);
	}

	@Test
	void aRestrictedCaseIsReferredOnlyWhereSomebodyInChargeCanSeeIt() {
		Need need = this.scene.classify(
				this.needs.report(this.scene.worker(), this.scene.report().with(Consent.NONE).childInDanger().build()));
		assertRefused("referrals.refused.nobody-to-read",
				() -> this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近"));
		Access staff = People.person("蒋涛", null, this.scene.organization(), Role.ORGANIZATION_STAFF);
		this.directory.signedIn(this.scene.manager());
		this.directory.signedIn(staff);
		this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		assertThat(this.needs.get(this.scene.manager(), need.id()).birthYear()).isEqualTo(need.birthYear());
		assertThat(this.needs.find(staff, need.id())).isEmpty();
		assertThat(this.cases.timeline(this.scene.worker(), need.caseId())).extracting(TimelineEntry::kind)
			.contains(TimelineKind.READER_NAMED);
	}

	@Test
	void ofOnePlaceOnlyOneIsReferredHoweverManyTryAtOnce() throws Exception {
		ServiceOffering single = this.scene.newOffering(this.scene.organization(), 1);
		List<Need> needsOfAll = Stream.generate(this.scene::classified).limit(6).toList();
		try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
			List<Callable<Referral>> tries = needsOfAll.stream()
				.<Callable<Referral>>map(
						need -> () -> this.referrals.refer(this.scene.worker(), need.id(), single.id(), "离得最近"))
				.toList();
			List<Future<Referral>> done = workers.invokeAll(tries);
			assertThat(done).filteredOn(future -> future.state() == Future.State.SUCCESS).hasSize(1);
			assertThat(done).filteredOn(future -> future.state() == Future.State.FAILED)
				.hasSize(5)
				.allSatisfy(future -> assertThat(future.exceptionNow()).isInstanceOfSatisfying(DomainRefusal.class,
						refusal -> assertThat(refusal.messageKey()).isEqualTo("referrals.refused.nothing-left")));
		}
		assertThat(this.scene.left(single)).isZero();
	}

	@Test
	void aNeedIsWithOneOrganizationAtATime() {
		Referral referral = this.scene.referred();
		assertRefused("needs.refused.state.REFERRED",
				() -> this.referrals.refer(this.scene.worker(), referral.needId(), this.scene.offering().id(), "再派一家"));
	}

	@Test
	void aSuspendedOrganizationIsNotAsked() {
		Need need = this.scene.classified();
		this.organizations.suspend(Access.system(), this.scene.organization(), LocalDate.of(2999, 1, 1));
		assertRefused("referrals.refused.organization-suspended",
				() -> this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近"));
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

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

	private static void assertRefused(String rule, Runnable deed) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(deed::run).returns(rule, DomainRefusal::messageKey);
	}

}
