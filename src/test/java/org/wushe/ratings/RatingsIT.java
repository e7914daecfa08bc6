package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.needs.NeedState;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;

class RatingsIT extends OnTheScene {

	private static final RatingForm GOOD = new RatingForm(5, List.of("friendly", "on-time"), "小谢很耐心");

	private static final RatingForm BAD = new RatingForm(2, List.of("not-solved"), null);

	@Autowired
	private Ratings ratings;

	@Autowired
	private Cases cases;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void aResidentRatesWithoutAnAccount() {
		Referral referral = this.scene.served();
		RatingLink link = this.ratings.invite(this.scene.worker(), referral.id());
		RatingInvitation invitation = this.ratings.open(null, link.token());
		assertThat(invitation).returns("青禾社工服务中心", RatingInvitation::organizationName)
			.returns("elderly-care.meals", RatingInvitation::categoryCode);
		assertThat(invitation.tags(RatingLevel.VERY_SATISFIED)).extracting(RatingTag::code).contains("friendly");
		Rating rating = this.ratings.submit(null, link.token(), GOOD);
		assertThat(this.ratings.ofCase(this.scene.manager(), referral.caseId())).containsExactly(rating);
		assertThat(rating.state()).isEqualTo(RatingState.CLOSED);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.RATED);
		assertThat(this.cases.timeline(this.scene.manager(), referral.caseId())).last()
			.returns(TimelineKind.RATED, TimelineEntry::kind)
			.returns("居民", TimelineEntry::actorName);
	}

	@Test
	void theShareOfGoodRatingsCountsThoseThatOneMaySee() {
		assertThat(this.ratings.share(this.scene.manager())).isEqualTo(new RatingShare(0, 0));
		for (int level : new int[] { 5, 3, 2 }) {
			String token = this.ratings.invite(this.scene.worker(), this.scene.served().id()).token();
			this.ratings.submit(null, token, new RatingForm(level, List.of(), "说几句"));
		}
		assertThat(this.ratings.share(this.scene.manager())).isEqualTo(new RatingShare(2, 3))
			.satisfies(share -> assertThat(share.rate()).isCloseTo(0.667, within(0.001)));
	}

	@Test
	void whoEvaluatesOrganisationsReadsHowServicesWereRatedThereAndNoMore() {
		Referral referral = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), BAD);
		Access evaluator = evaluator(this.scene.community());
		assertThat(this.ratings.outcomes(evaluator, true, 0, 10)).singleElement()
			.returns(this.scene.organization(), RatingOutcome::organizationCode)
			.returns(RatingLevel.DISSATISFIED, RatingOutcome::level)
			.returns(List.of("not-solved"), RatingOutcome::tags);
		assertThat(this.ratings.share(evaluator)).isEqualTo(new RatingShare(0, 1));
		assertThat(this.ratings.list(evaluator, false, 0, 10)).isEmpty();
		assertThat(this.cases.find(evaluator, referral.caseId())).isEmpty();
	}

	@Test
	void outcomesAreForEvaluatorsWhereTheyWorkOnly() {
		Referral referral = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), GOOD);
		Access evaluator = evaluator(this.scene.community());
		assertThat(this.ratings.outcomes(evaluator, false, 0, 10)).hasSize(1);
		assertThat(List.of(evaluator("360799001001"), this.scene.worker(), this.scene.manager(),
				People.person("白露", null, evaluator.organizationCode(), Role.ORGANIZATION_MANAGER),
				People.person("白露", null, this.scene.organization(), Role.EVALUATOR)))
			.allSatisfy(other -> assertThat(this.ratings.outcomes(other, false, 0, 10)).isEmpty());
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update case_file set confidentiality = 'RESTRICTED' where id = ?")
			.param(referral.caseId())
			.update());
		assertThat(this.ratings.outcomes(evaluator, false, 0, 10)).isEmpty();
	}

	/** Of an organisation that evaluates in the division. */
	private Access evaluator(String division) {
		String code = "E" + UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase();
		DivisionCode area = new DivisionCode(division);
		this.beans.getBean(Organizations.class)
			.put(Access.system(), new Organization(code, OrganizationKind.EVALUATOR, "明镜评估中心", null,
					Registration.REGISTERED, null, null, area, List.of(area), "", null, null, 0));
		return People.person("文博", null, code, Role.EVALUATOR);
	}

	@Test
	void oneServiceIsRatedOnce() throws Exception {
		String token = this.ratings.invite(this.scene.worker(), this.scene.served().id()).token();
		try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
			Callable<Rating> click = () -> this.ratings.submit(null, token, GOOD);
			List<Future<Rating>> done = clicks.invokeAll(Collections.nCopies(4, click));
			assertThat(done).filteredOn(future -> future.state() == Future.State.SUCCESS).hasSize(1);
		}
		assertRefused("ratings.refused.used", () -> this.ratings.submit(null, token, GOOD));
		assertRefused("ratings.refused.used", () -> this.ratings.open(null, token));
	}

	@Test
	void withoutAServiceThereIsNothingToRate() {
		Referral referral = this.scene.accepted();
		assertRefused("ratings.refused.nothing-served", () -> this.ratings.invite(this.scene.worker(), referral.id()));
	}

	@Test
	void anInventedLinkRatesNothing() {
		assertRefused("ratings.refused.unknown-link", () -> this.ratings.open(null, "AAAAAAAAAAAAAAAAAAAAAAAA"));
		assertRefused("ratings.refused.unknown-link", () -> this.ratings.submit(null, "\u0000' or 1=1", GOOD));
	}

	@Test
	void aNewLinkEndsTheEarlierOne() {
		Referral referral = this.scene.served();
		String first = this.ratings.invite(this.scene.worker(), referral.id()).token();
		String second = this.ratings.invite(this.scene.worker(), referral.id()).token();
		assertRefused("ratings.refused.unknown-link", () -> this.ratings.open(null, first));
		assertThat(this.ratings.open(null, second).round()).isEqualTo(1);
	}

	@Test
	void onlyAHashOfTheTokenIsKept() {
		Referral referral = this.scene.served();
		String token = this.ratings.invite(this.scene.worker(), referral.id()).token();
		String row = this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select i::text from rating_invitation i where referral_id = ?")
			.param(referral.id())
			.query(String.class)
			.single());
		assertThat(row).doesNotContain(token).contains(Tokens.hash(token));
	}

	@Test
	void afterItsTimeALinkIsTooOld() {
		Referral referral = this.scene.served();
		String token = this.ratings.invite(this.scene.worker(), referral.id()).token();
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update rating_invitation set expires_at = now() - interval '1 minute' where referral_id = ?")
			.param(referral.id())
			.update());
		assertRefused("ratings.refused.expired", () -> this.ratings.submit(null, token, GOOD));
		assertRefused("ratings.refused.over", () -> this.ratings.invite(this.scene.worker(), referral.id()));
	}

	@Test
	void staffDoesNotRateOnItsOwnDevice() {
		String token = this.ratings.invite(this.scene.worker(), this.scene.served().id()).token();
		assertRefused("ratings.refused.staff", () -> this.ratings.open(this.scene.worker(), token));
		assertRefused("ratings.refused.staff", () -> this.ratings.submit(this.scene.manager(), token, GOOD));
		assertThat(this.ratings.submit(People.resident(), token, GOOD).level()).isEqualTo(RatingLevel.VERY_SATISFIED);
	}

	@Test
	void aBadLevelSaysWhyByTagOrByWords() {
		String token = this.ratings.invite(this.scene.worker(), this.scene.served().id()).token();
		assertRefused("ratings.refused.reason-missing",
				() -> this.ratings.submit(null, token, new RatingForm(1, List.of(), " ")));
		assertRefused("ratings.refused.unknown-tag",
				() -> this.ratings.submit(null, token, new RatingForm(1, List.of("friendly"), null)));
		assertRefused("ratings.refused.level",
				() -> this.ratings.submit(null, token, new RatingForm(0, List.of(), null)));
		assertThat(this.ratings.submit(null, token, new RatingForm(1, List.of(), "没有人来")).state())
			.isEqualTo(RatingState.SUBMITTED);
	}

	@Test
	void openingForRatingAgainChangesNothing() {
		Referral referral = this.scene.served();
		var until = this.ratings.openForRating(Access.system(), referral.id());
		String token = this.ratings.invite(this.scene.worker(), referral.id()).token();
		this.ratings.submit(null, token, GOOD);
		assertThat(this.ratings.openForRating(Access.system(), referral.id())).isEqualTo(until);
		assertThat(this.cases.timeline(this.scene.worker(), referral.caseId()))
			.filteredOn(entry -> entry.kind() == TimelineKind.RATING_INVITED)
			.hasSize(1);
	}

	@Test
	void aRatingOnPaperIsEnteredByStaffAndMarkedSo() {
		Referral referral = this.scene.served();
		assertRefused("ratings.refused.channel",
				() -> this.ratings.enter(this.scene.worker(), referral.id(), GOOD, RatingChannel.LINK));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.ratings.enter(this.scene.manager(), referral.id(), GOOD, RatingChannel.PAPER));
		assertThat(this.ratings.enter(this.scene.worker(), referral.id(), GOOD, RatingChannel.PAPER).channel())
			.isEqualTo(RatingChannel.PAPER);
	}

	@Test
	void nobodyRatesTheServiceOfTheOwnOrganization() {
		Referral referral = this.scene.served();
		DivisionCode here = new DivisionCode(this.scene.community());
		Access ofBoth = People.person("陆云", here, this.scene.organization(), Role.SOCIAL_WORKER);
		assertRefused("ratings.refused.own-service", () -> this.ratings.invite(ofBoth, referral.id()));
		assertRefused("ratings.refused.own-service",
				() -> this.ratings.enter(ofBoth, referral.id(), GOOD, RatingChannel.PAPER));
		Access ofAnother = People.person("陆云", here, this.scene.newOrganization("邻里社工站"), Role.SOCIAL_WORKER);
		assertThat(this.ratings.enter(ofAnother, referral.id(), GOOD, RatingChannel.PAPER).level())
			.isEqualTo(RatingLevel.VERY_SATISFIED);
	}

	@Test
	void theRatedOrganizationSeesTheContentAndOthersDoNot() {
		Referral referral = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), GOOD);
		assertThat(this.ratings.list(this.scene.manager(), false, 0, 10)).singleElement()
			.returns("小谢很耐心", Rating::words);
		assertThat(this.ratings.list(this.scene.manager(), true, 0, 10)).isEmpty();
		Access other = People.manager(this.scene.newOrganization("蓝天互助会"));
		assertThat(this.ratings.ofCase(other, referral.caseId())).isEmpty();
	}

}
