package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseParty;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.People;
import org.wushe.identity.Person;
import org.wushe.identity.Role;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.Candidate;
import org.wushe.matching.Matching;
import org.wushe.needs.Consent;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.parties.SpecialGroup;

class ReferringIT extends OnTheScene {

	@Autowired
	private Referrals referrals;

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseReaders readers;

	@Autowired
	private Attachments documents;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Directory directory;

	@Autowired
	private Matching matching;

	@Autowired
	private ServiceOfferings offerings;

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
	void theFirstCandidateIsTheFirstThatIsStillThereForWhoeverRefers() {
		this.scene.newOffering(this.scene.organization(), 10);
		Need need = this.scene.classified();
		List<UUID> suggested = this.matching.suggested(this.scene.worker(), need.id());
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(suggested.getFirst())
					.by(this.scene.organization())
					.serving(this.scene.community())
					.in(EntryStatus.WITHDRAWN)
					.build());
		assertThat(this.matching.latest(this.scene.worker(), need.id()).orElseThrow().candidates().getFirst())
			.as("on the screen")
			.returns(suggested.get(1), Candidate::offeringId);
		assertThat(this.referrals.refer(this.scene.worker(), need.id(), suggested.get(1), null)).returns(null,
				Referral::choiceReason);
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
	void whatWasSuggestedIsReferredToOnlyWhileItMayServe() {
		Need need = this.scene.classified();
		this.scene.awaitTask(need);
		ServiceOffering offering = this.scene.offering();
		assertThat(this.matching.suggested(this.scene.worker(), need.id())).contains(offering.id());
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(offering.id())
					.by(this.scene.organization())
					.serving(this.scene.community())
					.capacity(offering.capacity())
					.eligible(new Eligibility(null, null, Set.of(SpecialGroup.VETERAN), List.of()))
					.build());
		assertRefused("referrals.refused.ruled-out.GROUP",
				() -> this.referrals.refer(this.scene.worker(), need.id(), offering.id(), "离得最近"));
		assertThat(this.scene.left(offering)).isEqualTo(10);
		assertThat(this.matching.rank(this.scene.worker(), need.id(), Set.of(offering.id())).candidates())
			.noneMatch(candidate -> candidate.offeringId().equals(offering.id()));
	}

	@Test
	void withoutConsentToSharingAnOrganizationSeesTheNeedButNotWhoseItIs() {
		Need need = this.scene.classify(this.needs.report(this.scene.worker(),
				this.scene.report().with(new Consent(1, true, true, false, false)).build()));
		this.documents.attach(this.scene.worker(), need.caseId(), "证明.pdf", "%PDF-1.7 %%EOF".getBytes());
		this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		assertThat(this.needs.get(this.scene.manager(), need.id())).returns(need.description(), Need::description)
			.returns(null, Need::birthYear)
			.returns(Set.of(), Need::specialGroups);
		assertThat(this.documents.ofCase(this.scene.manager(), need.caseId())).isEmpty();
		this.needs.consentToSharing(this.scene.worker(), need.id());
		assertThat(this.needs.get(this.scene.manager(), need.id())).returns(need.birthYear(), Need::birthYear)
			.returns(need.specialGroups(), Need::specialGroups);
	}

	@Test
	void documentsAreSeenByTheOrganizationThatServesFromItsAcceptanceUntilTheCaseIsClosed() {
		Need need = this.scene.classified();
		this.documents.attach(this.scene.worker(), need.caseId(), "证明.pdf", "%PDF-1.7 %%EOF".getBytes());
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		assertThat(this.documents.ofCase(this.scene.manager(), need.caseId())).isEmpty();
		this.referrals.accept(this.scene.manager(), referral.id());
		assertThat(this.documents.ofCase(this.scene.manager(), need.caseId())).hasSize(1);
		this.needs.withdraw(this.scene.worker(), need.id(), "已自行解决");
		assertThat(this.documents.ofCase(this.scene.manager(), need.caseId())).isEmpty();
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

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoWasNamedAtAnOrganizationIsTakenOffARestrictedCaseWithIt(boolean declined) {
		DivisionCode here = new DivisionCode(this.scene.community());
		Access manager = this.scene.manager();
		Access staff = People.person("蒋涛", null, this.scene.organization(), Role.ORGANIZATION_STAFF);
		Access ofBoth = People.person("江涛", here, this.scene.organization(), Role.SOCIAL_WORKER);
		Stream.of(manager, staff, ofBoth).forEach(this.directory::signedIn);
		Need need = this.scene.classify(
				this.needs.report(this.scene.worker(), this.scene.report().with(Consent.NONE).childInDanger().build()));
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		this.readers.name(this.scene.worker(), need.caseId(), staff.userId());
		this.readers.name(this.scene.worker(), need.caseId(), ofBoth.userId());
		assertThat(this.cases.find(staff, need.caseId())).isPresent();

		if (declined) {
			this.referrals.decline(manager, referral.id(), DeclineReason.NO_STAFF, null);
		}
		else {
			this.referrals.takeBack(this.scene.worker(), referral.id(), "约定时间没有人来");
		}

		assertThat(this.readers.of(this.scene.worker(), need.caseId())).extracting(Person::userId)
			.contains(ofBoth.userId())
			.doesNotContain(manager.userId(), staff.userId());
		assertThat(this.cases.find(manager, need.caseId())).isEmpty();
		assertThat(this.cases.find(ofBoth, need.caseId())).isPresent();
		assertThat(this.cases.parties(this.scene.worker(), need.caseId())).extracting(CaseParty::organizationCode)
			.doesNotContain(this.scene.organization());
		assertThat(this.cases.timeline(this.scene.worker(), need.caseId()))
			.filteredOn(entry -> entry.kind() == TimelineKind.READER_REMOVED)
			.extracting(entry -> entry.params().get("name"))
			.containsExactlyInAnyOrder(manager.displayName(), staff.displayName());
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
	void aSuspendedOrganizationCannotAcceptAndMayDecline() {
		Referral referral = this.scene.referred();
		this.organizations.blackList(Access.system(), this.scene.organization(),
				new org.wushe.parties.Restriction(null, LocalDate.of(2999, 1, 1), "骗取补贴"), "骗取补贴");
		assertRefused("referrals.refused.suspended-yourself",
				() -> this.referrals.accept(this.scene.manager(), referral.id()));
		this.referrals.decline(this.scene.manager(), referral.id(), DeclineReason.OUT_OF_AREA, null);
	}

	@Test
	void aSuspendedOrganizationIsNotAsked() {
		Need need = this.scene.classified();
		this.organizations.suspend(Access.system(), this.scene.organization(),
				new org.wushe.parties.Restriction(null, LocalDate.of(2999, 1, 1), "年检未过"), "年检未过");
		assertRefused("referrals.refused.organization-suspended",
				() -> this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近"));
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
	}

}
