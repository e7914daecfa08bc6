package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wushe.process.Walk.USER_TASK;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path of the two processes. */
class HandleNeedPathTest {

	private static final List<String> INTAKE = List.of("need-reported", "triage-need", "classify-need",
			"rank-candidates", "refer-need", "is-referred");

	private static final List<String> DELIVERY = List.of("service-referred", "is-rework", "answer-referral",
			"is-accepted", "schedule-service", "report-service", "service-reported", "deliver-service", "is-delivered");

	private static final List<String> REWORK = List.of("service-referred", "is-rework", "schedule-service",
			"report-service", "service-reported", "deliver-service", "is-delivered");

	private static final List<String> RATING = List.of("invite-rating", "await-rating", "is-satisfied");

	private static final Map<String, Object> RECTIFY = Map.of("outcome", "REWORK", "round", 2);

	private static final List<String> CLOSURE = List.of("close-need", "need-closed");

	private final Walk walk = new Walk();

	@AfterEach
	void close() {
		this.walk.close();
	}

	@Test
	void aNeedIsReferredDeliveredRatedAndClosed() {
		refer("a");
		deliver();
		rate(5);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, DELIVERY, RATING, CLOSURE));
	}

	@Test
	void aDeclinedReferralGoesToTheNextCandidate() {
		refer("a");
		this.walk.complete("answer-referral", Map.of("outcome", "DECLINED"));
		assertThat(this.walk.job("matching.rank-candidates").getVariablesAsMap()).containsEntry("outcome", "DECLINED");
		rankAndRefer("b");
		deliver();
		rate(4);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE,
				List.of("service-referred", "is-rework", "answer-referral", "is-accepted", "referral-ended",
						"deliver-service", "is-delivered", "rank-candidates", "refer-need", "is-referred"),
				DELIVERY, RATING, CLOSURE));
	}

	@Test
	void anUnansweredReferralExpiresAndGoesToTheNextCandidate() {
		refer("a");
		this.walk.wait(Duration.ofHours(25)).work("referrals.expire-referral", Map.of("outcome", "EXPIRED"));
		assertThat(this.walk.terminated()).containsExactly("answer-referral");
		rankAndRefer("b");
		deliver();
		rate(3);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE,
				List.of("service-referred", "is-rework", "referral-overdue", "expire-referral", "is-accepted",
						"referral-ended", "deliver-service", "is-delivered", "rank-candidates", "refer-need",
						"is-referred"),
				DELIVERY, RATING, CLOSURE));
	}

	@Test
	void anExpiredReferralHasTheOutcomeExpired() {
		refer("a");
		this.walk.wait(Duration.ofHours(25)).work("referrals.expire-referral", Map.of("outcome", "EXPIRED"));
		assertThat(this.walk.job("matching.rank-candidates").getVariablesAsMap()).containsEntry("outcome", "EXPIRED");
	}

	@Test
	void anAnswerWrittenJustBeforeTheReferralExpiresStillCounts() {
		refer("a");
		this.walk.wait(Duration.ofHours(25))
			.work("referrals.expire-referral", Map.of("outcome", "ACCEPTED"))
			.complete("schedule-service", Map.of())
			.complete("report-service", Map.of("outcome", "DELIVERED"));
		rate(5);
		close("DELIVERED");
	}

	@Test
	void aReferralIsNotExpiredBeforeItsTime() {
		refer("a");
		this.walk.wait(Duration.ofHours(23));
		this.walk.task("answer-referral");
		assertThat(this.walk.jobs("referrals.expire-referral")).isEmpty();
	}

	@Test
	void aNeedThatNobodyCanServeIsClosedAsUnmet() {
		rank();
		this.walk.complete("refer-need", Map.of("outcome", "UNMET"));
		close("UNMET");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, CLOSURE));
	}

	@Test
	void aServiceThatFailedGoesToTheNextCandidate() {
		refer("a");
		this.walk.complete("answer-referral", Map.of("outcome", "ACCEPTED"))
			.complete("schedule-service", Map.of())
			.complete("report-service", Map.of("outcome", "FAILED"));
		rankAndRefer("b");
		deliver();
		rate(5);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, DELIVERY,
				List.of("rank-candidates", "refer-need", "is-referred"), DELIVERY, RATING, CLOSURE));
	}

	@Test
	void aBadRatingLoopsOnceThroughDeliveryWithoutAskingAgain() {
		refer("a");
		deliver();
		rate(1);
		this.walk.work("referrals.begin-rectification", RECTIFY);
		assertThat(this.walk.task("schedule-service").getVariablesAsMap()).containsEntry("organizationCode", "org-a")
			.containsEntry("round", 2);
		redeliver();
		rate(4);
		close("DELIVERED");
		assertThat(this.walk.path())
			.isEqualTo(joined(INTAKE, DELIVERY, RATING, List.of("begin-rectification"), REWORK, RATING, CLOSURE));
	}

	@Test
	void aSecondBadRatingCloses() {
		refer("a");
		deliver();
		rate(2);
		this.walk.work("referrals.begin-rectification", RECTIFY);
		redeliver();
		rate(1);
		close("DELIVERED");
		assertThat(this.walk.path())
			.isEqualTo(joined(INTAKE, DELIVERY, RATING, List.of("begin-rectification"), REWORK, RATING, CLOSURE));
	}

	@Test
	void aReworkThatFailedGoesToTheNextCandidateWhoIsAskedAsUsual() {
		refer("a");
		deliver();
		rate(2);
		this.walk.work("referrals.begin-rectification", RECTIFY)
			.complete("schedule-service", Map.of())
			.complete("report-service", Map.of("outcome", "FAILED"));
		rankAndRefer("b");
		deliver();
		rate(1);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, DELIVERY, RATING, List.of("begin-rectification"), REWORK,
				List.of("rank-candidates", "refer-need", "is-referred"), DELIVERY, RATING, CLOSURE));
	}

	@Test
	void aServiceThatIsNotRatedInTimeIsClosed() {
		refer("a");
		deliver();
		this.walk.work("ratings.invite-rating", Map.of("ratingDueAt", this.walk.inHours(24 * 15)))
			.wait(Duration.ofDays(14));
		assertThat(this.walk.jobs("needs.close-need")).isEmpty();
		this.walk.wait(Duration.ofDays(2));
		close("DELIVERED");
		assertThat(this.walk.path())
			.isEqualTo(joined(INTAKE, DELIVERY, List.of("invite-rating", "rating-overdue"), CLOSURE));
	}

	@ParameterizedTest
	@EnumSource
	void aNeedCanBeWithdrawnAtEveryStage(Stage stage) {
		stage.reach(this);
		this.walk.publish("NeedWithdrawn", Map.of());
		assertThat(this.walk.jobs(USER_TASK)).isEmpty();
		assertThat(this.walk.terminated()).contains(stage.element);
		close("WITHDRAWN");
		assertThat(this.walk.path()).endsWith("need-withdrawn", "close-withdrawn-need", "need-withdrawal-closed",
				"withdrawal");
	}

	@Test
	void aWithdrawalThatArrivesBeforeTheNeedIsKeptForIt() {
		this.walk.publish("NeedWithdrawn", Map.of()).report(Map.of());
		close("WITHDRAWN");
	}

	enum Stage {

		CLASSIFYING("classify-need") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.walk.report(Map.of());
			}
		},
		MATCHING("rank-candidates") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.classify();
			}
		},
		REFERRING("refer-need") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.rank();
			}
		},
		ANSWERING("answer-referral") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.refer("a");
			}
		},
		SCHEDULING("schedule-service") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.refer("a");
				test.walk.complete("answer-referral", Map.of("outcome", "ACCEPTED"));
			}
		},
		REPORTING("report-service") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.refer("a");
				test.walk.complete("answer-referral", Map.of("outcome", "ACCEPTED"))
					.complete("schedule-service", Map.of());
			}
		},
		INVITING("invite-rating") {
			@Override
			void reach(HandleNeedPathTest test) {
				test.refer("a");
				test.deliver();
			}
		},
		AWAITING_RATING("await-rating") {
			@Override
			void reach(HandleNeedPathTest test) {
				INVITING.reach(test);
				test.walk.work("ratings.invite-rating", Map.of("ratingDueAt", test.walk.inHours(24 * 15)));
			}
		},
		RECTIFYING("begin-rectification") {
			@Override
			void reach(HandleNeedPathTest test) {
				INVITING.reach(test);
				test.rate(1);
			}
		};

		private final String element;

		Stage(String element) {
			this.element = element;
		}

		abstract void reach(HandleNeedPathTest test);

	}

	private void classify() {
		this.walk.report(Map.of())
			.work("needs.classify-need",
					Map.of("dispatchDueAt", this.walk.inHours(24), "resolveDueAt", this.walk.inHours(168)));
	}

	private void rank() {
		classify();
		this.walk.work("matching.rank-candidates", Map.of());
	}

	private void refer(String candidate) {
		rank();
		completeReferral(candidate);
	}

	private void rankAndRefer(String candidate) {
		this.walk.work("matching.rank-candidates", Map.of());
		completeReferral(candidate);
	}

	private void completeReferral(String candidate) {
		this.walk.complete("refer-need", Map.of("outcome", "REFERRED", "referralId", "referral-" + candidate,
				"organizationCode", "org-" + candidate, "referralExpiresAt", this.walk.inHours(24)));
	}

	private void deliver() {
		this.walk.complete("answer-referral", Map.of("outcome", "ACCEPTED"));
		redeliver();
	}

	private void redeliver() {
		this.walk.complete("schedule-service", Map.of()).complete("report-service", Map.of("outcome", "DELIVERED"));
	}

	private void rate(int level) {
		this.walk.work("ratings.invite-rating", Map.of("ratingDueAt", this.walk.inHours(24 * 15)))
			.publish("RatingSubmitted", Map.of("level", level));
	}

	private void close(String outcome) {
		var job = this.walk.job("needs.close-need");
		assertThat(job.getVariablesAsMap()).containsEntry("outcome", outcome)
			.containsEntry("caseId", this.walk.caseId());
		this.walk.work("needs.close-need", Map.of());
		await().until(this.walk::ended);
	}

	@SafeVarargs
	private static List<String> joined(List<String>... parts) {
		return Stream.of(parts).flatMap(List::stream).toList();
	}

}
