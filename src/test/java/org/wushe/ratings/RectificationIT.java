package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Attachment;
import org.wushe.cases.Attachments;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.People;
import org.wushe.matching.Matching;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.referrals.FailureReason;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.ServiceReport;
import org.wushe.referrals.Services;

/** A bad rating is answered by a service once more. */
class RectificationIT extends OnTheScene {

	private static final RatingForm BAD = new RatingForm(2, List.of("not-solved"), null);

	private static final byte[] PDF = "%PDF-1.7 %%EOF".getBytes();

	@Autowired
	private Ratings ratings;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Needs needs;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void aBadlyRatedServiceIsPutRightOnceAndRatedOnceMore() {
		Referral referral = this.scene.served();
		this.scene.rateBadly(referral);
		assertThat(states(referral)).containsExactly(RatingState.RECTIFYING);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.IN_SERVICE);
		this.scene.serve(referral.id());
		assertThat(states(referral)).containsExactly(RatingState.RECTIFIED);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);
		String token = this.ratings.invite(this.scene.worker(), referral.id()).token();
		assertThat(this.ratings.open(null, token).round()).isEqualTo(2);
		this.ratings.submit(null, token, BAD);
		assertThat(states(referral)).containsExactly(RatingState.CLOSED, RatingState.CLOSED);
		assertRefused("ratings.refused.over", () -> this.ratings.invite(this.scene.worker(), referral.id()));
	}

	@Test
	void aRatingThatNeverComesEndsWithItsCase() {
		Referral referral = this.scene.served();
		this.scene.rateBadly(referral);
		this.scene.serve(referral.id());
		this.needs.close(Access.system(), referral.needId());
		assertThat(states(referral)).containsExactly(RatingState.CLOSED);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.CLOSED);
	}

	@Test
	void aRatingThatIsBeingPutRightEndsWithItsNeedWhateverThatCameTo() {
		Referral unmet = beingPutRight();
		this.referrals.fail(this.scene.manager(), unmet.id(), FailureReason.BEYOND_ABILITY, null);
		this.needs.leaveUnmet(this.scene.worker(), unmet.needId(), GapCode.NO_SERVICE);
		assertThat(states(unmet)).containsExactly(RatingState.CLOSED);
		Referral withdrawn = beingPutRight();
		this.needs.withdraw(this.scene.worker(), withdrawn.needId(), "家人已回来照顾");
		assertThat(states(withdrawn)).containsExactly(RatingState.CLOSED);
	}

	private Referral beingPutRight() {
		Referral referral = this.scene.served();
		this.scene.rateBadly(referral);
		assertThat(states(referral)).containsExactly(RatingState.RECTIFYING);
		return referral;
	}

	@Test
	void aServiceThatPutsABadRatingRightIsNotDatedBeforeTheRating() {
		Referral referral = beingPutRight();
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update referral set answered_at = now() - interval '2 days' where id = ?")
			.param(referral.id())
			.update());
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		ServiceReport before = new ServiceReport(Clock.systemUTC().instant().minus(Duration.ofHours(1)), 45, "重新送了一次餐",
				null, List.of());
		assertRefused("referrals.refused.served-before-rated",
				() -> this.referrals.report(this.scene.manager(), referral.id(), before));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.SCHEDULED);
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(states(referral)).containsExactly(RatingState.RECTIFIED);
	}

	/** PIPL 6: no more than the purpose needs. */
	@Test
	void whoServesAfterAnotherReadsTheNeedAndNothingThatTheOtherWroteOrPhotographed(@Autowired Attachments attachments,
			@Autowired Matching matching) {
		Referral first = this.scene.accepted();
		UUID ofTheOffice = attach(attachments, this.scene.worker(), first.caseId());
		UUID photo = attachments.upload(this.scene.manager(), "现场.pdf", PDF).id();
		this.referrals.schedule(this.scene.manager(), first.id(), Services.aPlan());
		this.referrals.report(this.scene.manager(), first.id(), Services.aReport(photo));
		UUID added = attach(attachments, this.scene.manager(), first.caseId());
		this.scene.rateBadly(first);
		this.referrals.fail(this.scene.manager(), first.id(), FailureReason.OTHER, "老人说不想再见到我们");

		String next = this.scene.newOrganization("邻里社工站");
		UUID offering = this.scene.newOffering(next, 10).id();
		this.scene.awaitOfferings();
		matching.rank(Access.system(), first.needId());
		Referral second = this.referrals.refer(this.scene.worker(), first.needId(), offering, "离得最近");
		Access later = People.manager(next);
		this.referrals.accept(later, second.id());

		UUID caseId = first.caseId();
		assertThat(this.needs.get(later, first.needId()).description()).isNotBlank();
		assertThat(this.referrals.services(later, caseId)).isEmpty();
		assertThat(this.referrals.ofCase(later, caseId)).extracting(Referral::id).containsExactly(second.id());
		assertRefused("referrals.refused.unknown", () -> this.referrals.get(later, first.id()));
		assertThat(attachments.ofCase(later, caseId)).extracting(Attachment::id).containsExactly(ofTheOffice);
		for (UUID hidden : List.of(photo, added)) {
			assertRefused("cases.refused.unknown-attachment", () -> attachments.content(later, hidden));
		}
		assertThat(rows(later, caseId)).as("behind the services").containsExactly(0, 1, 1);
		assertThat(rows(this.scene.worker(), caseId)).containsExactly(1, 2, 3);
		assertThat(organizationsTold(later, caseId)).containsExactly("邻里社工站");
		assertThat(organizationsTold(this.scene.worker(), caseId)).containsExactlyInAnyOrder("邻里社工站", "青禾社工服务中心");
		assertThat(this.referrals.services(this.scene.worker(), caseId)).hasSize(1);
		assertThat(attachments.ofCase(this.scene.worker(), caseId)).hasSize(3);
	}

	private static UUID attach(Attachments attachments, Access access, UUID caseId) {
		return attachments.attach(access, caseId, "说明.pdf", PDF).id();
	}

	/** Service records, referrals and documents that the database shows. */
	private List<Integer> rows(Access access, UUID caseId) {
		return Stream.of("service_record", "referral", "attachment")
			.map(table -> this.transaction.<Integer>execute(status -> this.database.as(access)
				.sql("select count(*) from " + table + " where case_id = ?")
				.param(caseId)
				.query(Integer.class)
				.single()))
			.toList();
	}

	/** Whom the events of the case are about, as the database shows them. */
	private List<String> organizationsTold(Access access, UUID caseId) {
		return this.transaction.execute(status -> this.database.as(access)
			.sql("select distinct params ->> 'organization' from case_event where case_id = ? and params ->> 'organization' is not null")
			.param(caseId)
			.query(String.class)
			.list());
	}

	private List<RatingState> states(Referral referral) {
		return this.ratings.ofCase(this.scene.worker(), referral.caseId()).stream().map(Rating::state).toList();
	}

}
