package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;

/** What the tests of the two processes share: the steps, by what they do. */
abstract class NeedPaths {

	static final List<String> INTAKE = List.of("need-reported", "triage-need", "classify-need", "rank-candidates",
			"refer-need", "is-referred");

	static final List<String> DELIVERY = List.of("service-referred", "is-rework", "answer-referral", "is-accepted",
			"schedule-service", "report-service", "service-reported", "deliver-service", "is-delivered");

	static final List<String> REWORK = List.of("service-referred", "is-rework", "schedule-service", "report-service",
			"service-reported", "deliver-service", "is-delivered");

	static final List<String> RATING = List.of("invite-rating", "await-rating", "is-satisfied");

	static final Map<String, Object> RECTIFY = Map.of("outcome", "REWORK", "round", 2);

	static final List<String> CLOSURE = List.of("close-need", "need-closed");

	final Walk walk = new Walk();

	@AfterEach
	void close() {
		this.walk.close();
	}

	void classify() {
		this.walk.report(Map.of())
			.work("needs.classify-need",
					Map.of("dispatchDueAt", this.walk.inHours(24), "resolveDueAt", this.walk.inHours(168)));
	}

	void rank() {
		classify();
		this.walk.work("matching.rank-candidates", Map.of());
	}

	void refer(String candidate) {
		rank();
		completeReferral(candidate);
	}

	void rankAndRefer(String candidate) {
		this.walk.work("matching.rank-candidates", Map.of());
		completeReferral(candidate);
	}

	void completeReferral(String candidate) {
		this.walk.complete("refer-need", Map.of("outcome", "REFERRED", "referralId", "referral-" + candidate,
				"organizationCode", "org-" + candidate, "referralExpiresAt", this.walk.inHours(24)));
	}

	void deliver() {
		this.walk.complete("answer-referral", Map.of("outcome", "ACCEPTED"));
		redeliver();
	}

	void redeliver() {
		this.walk.complete("schedule-service", Map.of()).complete("report-service", Map.of("outcome", "DELIVERED"));
	}

	void rate(int level) {
		rate("referral-a/1", level, 1);
	}

	void rateAgain(int level) {
		rate("referral-a/2", level, 2);
	}

	void rate(String key, int level, int round) {
		invite(key);
		this.walk.publish("RatingSubmitted", key, Map.of("level", level, "round", round));
	}

	void invite(String key) {
		this.walk.work("ratings.invite-rating", Map.of("ratingDueAt", this.walk.inHours(24 * 15), "ratingKey", key));
	}

	void close(String outcome) {
		var job = this.walk.job("needs.close-need");
		assertThat(job.getVariablesAsMap()).containsEntry("outcome", outcome)
			.containsEntry("caseId", this.walk.caseId());
		this.walk.work("needs.close-need", Map.of());
		await().until(this.walk::ended);
	}

	@SafeVarargs
	static List<String> joined(List<String>... parts) {
		return Stream.of(parts).flatMap(List::stream).toList();
	}

}
