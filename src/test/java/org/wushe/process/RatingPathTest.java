package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The paths of a need from its service on: rated, put right, closed. */
class RatingPathTest extends NeedPaths {

	private static final List<String> PUT_RIGHT = joined(INTAKE, DELIVERY, RATING, List.of("begin-rectification"));

	@Test
	void aReworkThatIsTakenBackGoesToTheNextCandidateWhoIsAskedAsUsual() {
		rateBadly(1);
		this.walk.publish("ReferralTakenBack", "referral-a", Map.of());
		rankAndRefer("b");
		this.walk.task("answer-referral");
	}

	@Test
	void aBadRatingLoopsOnceThroughDeliveryWithoutAskingAgain() {
		rateBadly(1);
		assertThat(this.walk.task("schedule-service").getVariablesAsMap()).containsEntry("organizationCode", "org-a")
			.containsEntry("round", 2);
		redeliver();
		rateAgain(4);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(PUT_RIGHT, REWORK, RATING, CLOSURE));
	}

	@Test
	void aSecondBadRatingCloses() {
		rateBadly(2);
		redeliver();
		rateAgain(1);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(PUT_RIGHT, REWORK, RATING, CLOSURE));
	}

	@Test
	void aReworkThatFailedGoesToTheNextCandidateWhoIsAskedAsUsual() {
		rateBadly(2);
		failToPutRightAndReferTo("b");
		rate("referral-b/1", 4, 1);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(PUT_RIGHT, REWORK,
				List.of("rank-candidates", "refer-need", "is-referred"), DELIVERY, RATING, CLOSURE));
	}

	@Test
	void theFirstBadRatingOfASecondProviderIsPutRightToo() {
		rateBadly(2);
		failToPutRightAndReferTo("b");
		rate("referral-b/1", 1, 1);
		this.walk.work("referrals.begin-rectification", RECTIFY);
		redeliver();
		rate("referral-b/2", 1, 2);
		close("DELIVERED");
	}

	@Test
	void aServiceThatIsNotRatedInTimeIsClosed() {
		refer("a");
		deliver();
		invite("referral-a/1");
		this.walk.wait(Duration.ofDays(14));
		assertThat(this.walk.jobs("ratings.read-rating")).isEmpty();
		this.walk.wait(Duration.ofDays(2)).work("ratings.read-rating", Collections.singletonMap("level", null));
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, DELIVERY,
				List.of("invite-rating", "rating-overdue", "read-rating", "is-satisfied"), CLOSURE));
	}

	@Test
	void aBadRatingThatTheEngineHasNotHeardOfInTimeIsPutRight() {
		refer("a");
		deliver();
		invite("referral-a/1");
		this.walk.wait(Duration.ofDays(16))
			.work("ratings.read-rating", Map.of("level", 1, "round", 1))
			.work("referrals.begin-rectification", RECTIFY)
			.publish("RatingSubmitted", "referral-a/1", Map.of("level", 1, "round", 1));
		redeliver();
		rateAgain(4);
		close("DELIVERED");
	}

	@Test
	void aRectifiedServiceThatIsNotRatedAgainInTimeIsClosed() {
		rateBadly(1);
		redeliver();
		invite("referral-a/2");
		this.walk.wait(Duration.ofDays(16)).work("ratings.read-rating", Collections.singletonMap("level", null));
		close("DELIVERED");
	}

	/** The first referral's service is rated below 3 and goes back to be put right. */
	private void rateBadly(int level) {
		refer("a");
		deliver();
		rate(level);
		this.walk.work("referrals.begin-rectification", RECTIFY);
	}

	private void failToPutRightAndReferTo(String next) {
		this.walk.complete("schedule-service", Map.of()).complete("report-service", Map.of("outcome", "FAILED"));
		rankAndRefer(next);
		deliver();
	}

}
