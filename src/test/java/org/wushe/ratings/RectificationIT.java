package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.referrals.FailureReason;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Scene;
import org.wushe.referrals.ServiceReport;
import org.wushe.referrals.Services;

/** A bad rating is answered by a service once more. */
@WusheTest
class RectificationIT {

	private static final RatingForm BAD = new RatingForm(2, List.of("not-solved"), null);

	@Autowired
	private BeanFactory beans;

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

	private Scene scene;

	@BeforeEach
	void setUp() {
		this.scene = new Scene(this.beans);
	}

	@Test
	void aBadlyRatedServiceIsPutRightOnceAndRatedOnceMore() {
		Referral referral = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), BAD);
		this.referrals.beginRectification(Access.system(), referral.id());
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
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), BAD);
		this.referrals.beginRectification(Access.system(), referral.id());
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
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(), BAD);
		this.referrals.beginRectification(Access.system(), referral.id());
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

	private List<RatingState> states(Referral referral) {
		return this.ratings.ofCase(this.scene.worker(), referral.caseId()).stream().map(Rating::state).toList();
	}

}
