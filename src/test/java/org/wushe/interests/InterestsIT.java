package org.wushe.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.identity.Directory;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.OfferingReviews;
import org.wushe.matching.Candidate;
import org.wushe.matching.Exclusion;
import org.wushe.matching.ExclusionRule;
import org.wushe.matching.Factor;
import org.wushe.matching.MatchReason;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;
import org.wushe.parties.Register;
import org.wushe.parties.RegisterEntry;
import org.wushe.parties.Restriction;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/** Whoever has an interest in an organisation does not decide about it. */
class InterestsIT extends OnTheScene {

	private static final String RECUSE = "interests.refused.recuse";

	@Autowired
	private Interests interests;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Matching matching;

	private static LocalDate today() {
		return LocalDate.now(ChinaTime.ZONE);
	}

	@Test
	void whoHasAnInterestDoesNotReferAndAColleagueDoes() {
		Need need = this.scene.classified();
		Access colleague = People.communityWorker(this.scene.community());
		this.interests.declare(this.scene.worker(), this.scene.organization(), InterestRelation.RELATIVE_EMPLOYED);

		assertRefused(RECUSE,
				() -> this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近"));
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		assertThat(this.matching.latest(this.scene.worker(), need.id()).orElseThrow().candidates())
			.as("it stays a candidate for whoever may decide")
			.extracting(Candidate::offeringId)
			.contains(this.scene.offering().id());
		assertThat(this.matching.judge(this.scene.worker(), need.id()).excluded())
			.filteredOn(out -> out.offeringId().equals(this.scene.offering().id()))
			.extracting(Exclusion::rule)
			.containsExactly(ExclusionRule.INTEREST);
		assertThat(this.matching.judge(colleague, need.id()).excluded()).extracting(Exclusion::rule)
			.doesNotContain(ExclusionRule.INTEREST);
		assertThat(this.referrals.refer(colleague, need.id(), this.scene.offering().id(), "离得最近").organizationCode())
			.isEqualTo(this.scene.organization());
	}

	@Test
	void whoMustNotChooseTheFirstChoosesTheNextWithoutAReason() {
		this.scene.newOffering(this.scene.newOrganization("邻里社工站"), 10);
		Need need = this.scene.classified();
		List<Candidate> candidates = this.matching.latest(this.scene.worker(), need.id()).orElseThrow().candidates();
		String first = candidates.getFirst().organizationCode();
		Candidate next = candidates.stream()
			.filter(candidate -> !candidate.organizationCode().equals(first))
			.findFirst()
			.orElseThrow();
		this.interests.declare(this.scene.worker(), first, InterestRelation.SHARES);

		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), next.offeringId(), null, null);

		assertThat(referral.choiceReason()).isNull();
	}

	@Test
	void onesOwnRelationBindsForThreeYearsAfterItEndedAndThatOfRelativesDoesNot() {
		Access worker = this.scene.worker();
		String organization = this.scene.organization();
		Interest own = this.interests.declare(worker, organization, InterestRelation.EMPLOYED);
		assertRefused("interests.refused.day-ahead", () -> this.interests.end(worker, own.id(), today().plusDays(1)));
		Interest ended = this.interests.end(worker, own.id(), today().minusYears(3));
		assertThat(ended.bindsUntil()).isEqualTo(today());
		assertThat(this.interests.of(worker)).containsExactly(organization);

		this.interests.end(worker,
				this.interests.declare(worker, this.scene.newOrganization("晨光养老"), InterestRelation.SHARES).id(),
				today().minusYears(3).minusDays(1));
		this.interests.end(worker,
				this.interests.declare(worker, this.scene.newOrganization("邻里助老"), InterestRelation.RELATIVE_SHARES)
					.id(),
				today().minusDays(1));
		assertThat(this.interests.of(worker)).containsExactly(organization);
	}

	@Test
	void whatWasDeclaredByMistakeBindsNoMoreAndStaysWithItsReason() {
		Access worker = this.scene.worker();
		Interest wrong = this.interests.declare(worker, this.scene.organization(), InterestRelation.OTHER);
		assertRefused("interests.refused.declared",
				() -> this.interests.declare(worker, this.scene.organization(), InterestRelation.OTHER));
		assertRefused("cases.refused.words-missing", () -> this.interests.retract(worker, wrong.id(), " "));

		this.interests.retract(worker, wrong.id(), "选错了组织");

		assertThat(this.interests.of(worker)).isEmpty();
		assertThat(this.interests.mine(worker)).singleElement().returns("选错了组织", Interest::retraction);
		assertRefused("interests.refused.unknown", () -> this.interests.end(worker, wrong.id(), today()));
	}

	@Test
	void nobodyChangesOrReadsWhatOthersDeclaredButWhoeverLeadsThePlace(@Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Access worker = this.scene.worker();
		Interest declared = this.interests.declare(worker, this.scene.organization(), InterestRelation.SHARES);
		Access colleague = People.communityWorker(this.scene.community());
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		DivisionCode place = new DivisionCode(this.scene.community());

		assertThat(this.interests.within(officer, place)).extracting(Interest::id).containsExactly(declared.id());
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.interests.within(colleague, place));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.interests.within(People.streetOfficer("360781001"), place));
		for (Access other : List.of(colleague, officer)) {
			assertRefused("interests.refused.unknown", () -> this.interests.end(other, declared.id(), today()));
			assertRefused("interests.refused.unknown", () -> this.interests.retract(other, declared.id(), "不是我的"));
		}
		assertThat(seen(database, transactions, colleague, declared)).isZero();
		assertThat(seen(database, transactions, this.scene.manager(), declared)).isZero();
		assertThat(seen(database, transactions, officer, declared)).isOne();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> transactions.execute(status -> database.as(worker)
				.sql("update interest_declaration set organization_code = 'X' where id = ?")
				.param(declared.id())
				.update()));
	}

	private static int seen(Database database, TransactionOperations transactions, Access access, Interest interest) {
		return Objects.requireNonNull(transactions.execute(status -> database.as(access)
			.sql("select count(*) from interest_declaration where id = ?")
			.param(interest.id())
			.query(Integer.class)
			.single()));
	}

	@Test
	void whoTookTheNeedInForTheOwnOrganisationIsAReasonToLookTwice(@Autowired Needs needs,
			@Autowired Directory directory) {
		Access socialWorker = People.person("陆云", new DivisionCode(this.scene.community()), this.scene.organization(),
				Role.SOCIAL_WORKER);
		directory.signedIn(socialWorker);
		Need need = this.scene.classify(needs.report(socialWorker, this.scene.report().build()));

		assertThat(interestIn(need)).returns("OPENED", MatchReason::finding).returns(true, MatchReason::isCaution);
		assertThat(interestIn(this.scene.classified())).returns("CLEAR", MatchReason::finding)
			.returns(false, MatchReason::isKnown);
	}

	private MatchReason interestIn(Need need) {
		return this.matching.rank(Access.system(), need.id())
			.candidates()
			.stream()
			.filter(candidate -> candidate.offeringId().equals(this.scene.offering().id()))
			.flatMap(candidate -> candidate.reasons().stream())
			.filter(reason -> reason.factor() == Factor.INTEREST)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whoHasAnInterestNeitherReviewsNorWritesDownRatings(@Autowired OfferingReviews reviews,
			@Autowired Ratings ratings) {
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		UUID waiting = this.scene.handIn();
		Referral served = this.scene.served();
		this.interests.declare(officer, this.scene.organization(), InterestRelation.RELATIVE_SHARES);

		assertRefused(RECUSE, () -> reviews.approve(officer, waiting, 0));
		assertRefused(RECUSE,
				() -> ratings.enter(officer, served.id(), new RatingForm(5, List.of(), null), RatingChannel.PAPER));
	}

	@Test
	void whoHasAnInterestNeitherGradesNorRestrictsTheOrganizationNorLiftsWhatRestrictsIt(
			@Autowired Organizations organizations, @Autowired Register register, @Autowired Database database,
			@Autowired TransactionOperations transactions) {
		Access officer = People.streetOfficer(this.scene.community().substring(0, 9));
		Access colleague = People.streetOfficer(this.scene.community().substring(0, 9));
		String code = this.scene.organization();
		Restriction suspension = new Restriction(null, today().plusDays(30), "超期未整改");
		this.interests.declare(officer, code, InterestRelation.RELATIVE_EMPLOYED);

		assertRefused(RECUSE, () -> organizations.grade(officer, code, 5, null, today().plusYears(5)));
		assertRefused(RECUSE, () -> organizations.suspend(officer, code, suspension, "超期未整改"));
		assertRefused(RECUSE, () -> organizations.blackList(officer, code, suspension, "超期未整改"));
		RegisterEntry entry = register.get(officer, code).orElseThrow();
		assertRefused(RECUSE, () -> register.change(officer, code, entry.organization().version(), entry.form(), "改名"));
		assertThatExceptionOfType(DataAccessException.class).as("the second wall")
			.isThrownBy(() -> transactions.executeWithoutResult(status -> database.as(officer)
				.sql("update organization set grade = 5 where code = ?")
				.param(code)
				.update()));

		organizations.suspend(colleague, code, suspension, "超期未整改");
		assertRefused(RECUSE, () -> organizations.suspend(officer, code, null, "已整改"));
		organizations.suspend(colleague, code, null, "已整改");
		assertThat(organizations.get(colleague, code).mayServeOn(today())).isTrue();
	}

}
