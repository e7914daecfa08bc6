package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wushe.process.Walk.USER_TASK;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The paths of a need up to its service, and its withdrawal at every stage. */
class HandleNeedPathTest extends NeedPaths {

	@Test
	void aNeedIsReferredDeliveredRatedAndClosed() {
		refer("a");
		deliver();
		rate(5);
		close("DELIVERED");
		assertThat(this.walk.path()).isEqualTo(joined(INTAKE, DELIVERY, RATING, CLOSURE));
	}

	@ParameterizedTest
	@CsvSource({ "elderly-care.meals, community-worker street-officer",
			"relief.temporary, community-worker street-officer department-officer" })
	void theStreetCanAlwaysReferANeedAndTheDepartmentWhereTheCountyIsResponsible(String category, String roles) {
		this.walk.report(Map.of("categoryCode", category))
			.work("needs.classify-need", Map.of("dispatchDueAt", this.walk.inHours(24)))
			.work("matching.rank-candidates", Map.of());
		String candidates = this.walk.task("refer-need").getCustomHeaders().get("io.camunda.zeebe:candidateGroups");
		assertThat(JsonMapper.shared().readValue(candidates, List.class))
			.isEqualTo(Stream.of(roles.split(" ")).map(role -> "role:" + role + "@360702001001").toList());
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

	@ParameterizedTest
	@CsvSource({ "answer-referral", "schedule-service", "report-service" })
	void aReferralThatIsTakenBackGoesToTheNextCandidate(String task) {
		refer("a");
		List<String> done = List.of("answer-referral", "schedule-service", "report-service");
		done.subList(0, done.indexOf(task)).forEach(each -> this.walk.complete(each, Map.of("outcome", "ACCEPTED")));
		this.walk.task(task);
		this.walk.publish("ReferralTakenBack", "referral-a", Map.of());
		assertThat(this.walk.terminated()).containsExactly(task);
		assertThat(this.walk.job("matching.rank-candidates").getVariablesAsMap()).containsEntry("outcome", "REVOKED");
		rankAndRefer("b");
		deliver();
		rate(5);
		close("DELIVERED");
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
				test.invite("referral-a/1");
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

}
