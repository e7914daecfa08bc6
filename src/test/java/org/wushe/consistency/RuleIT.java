package org.wushe.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.process.UserTasks;
import org.wushe.ratings.RatingChannel;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;

class RuleIT extends OnTheScene {

	private static final RatingForm GOOD = new RatingForm(5, List.of(), "很好");

	@Autowired
	private Ratings ratings;

	@Autowired
	private AuditLog auditLog;

	@Autowired
	private Cases cases;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void aRatingIsThereForEachThatTheAuditLogTellsOf() {
		Referral byLink = this.scene.served();
		Referral onPaper = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), byLink.id()).token(), GOOD);
		this.ratings.enter(this.scene.worker(), onPaper.id(), GOOD, RatingChannel.PAPER);
		assertThat(breaches(Rule.RATINGS_ARE_COUNTED)).doesNotContain(caseOf(byLink), caseOf(onPaper));

		this.transaction.executeWithoutResult(status -> this.auditLog.record(Access.system(), "ratings.submit",
				"referral", byLink.id().toString(), byLink.caseId(), RatingChannel.LINK.name()));
		assertThat(breaches(Rule.RATINGS_ARE_COUNTED)).contains(caseOf(byLink)).doesNotContain(caseOf(onPaper));
	}

	@Test
	void aPlaceIsTakenForEachOpenReferralAndNoneIsAskedForEver() {
		Referral open = this.scene.referred();
		String places = "offering " + open.offeringId() + ": 1 taken, 0 referred";
		assertThat(breaches(Rule.PLACES_ARE_COUNTED))
			.noneMatch(breach -> breach.contains(open.offeringId().toString()));
		assertThat(breaches(Rule.NOBODY_IS_ASKED_FOR_EVER)).doesNotContain("referral " + open.id());

		change("update referral set state = 'EXPIRED' where id = ?", open);
		assertThat(breaches(Rule.PLACES_ARE_COUNTED)).contains(places);
		change("update referral set state = 'REQUESTED', expires_at = now() - interval '2 hours' where id = ?", open);
		assertThat(breaches(Rule.PLACES_ARE_COUNTED)).doesNotContain(places);
		assertThat(breaches(Rule.NOBODY_IS_ASKED_FOR_EVER)).contains("referral " + open.id());
		change("update referral set expires_at = now() + interval '2 hours' where id = ?", open);
	}

	@Test
	void aPlaceThatIsHeldAfterTheServiceIsTakenAsWell() {
		Referral served = this.scene.served();
		String places = "offering " + served.offeringId() + ": 0 taken, 1 referred";
		assertThat(breaches(Rule.PLACES_ARE_COUNTED)).doesNotContain(places);
		change("update referral set place_held = 'KEPT' where id = ?", served);
		assertThat(breaches(Rule.PLACES_ARE_COUNTED)).contains(places);
		change("update referral set place_held = null where id = ?", served);
	}

	@Test
	void aNeedThatWaitsWhileNobodyHasATaskForItIsSaid() {
		Referral open = this.scene.referred();
		String waits = "case %s REFERRED".formatted(this.cases.get(this.scene.worker(), open.caseId()).number());
		await().atMost(Duration.ofSeconds(60))
			.until(() -> !this.tasks.ofCase(this.scene.worker(), open.caseId()).isEmpty());
		assertThat(inTwoHours(Rule.NOBODY_WAITS_FOR_NOBODY)).doesNotContain(waits);
		change("update user_task set state = 'WITHDRAWN' where case_id = (select case_id from referral where id = ?)",
				open);
		assertThat(breaches(Rule.NOBODY_WAITS_FOR_NOBODY)).as("somebody may just be at it").doesNotContain(waits);
		assertThat(inTwoHours(Rule.NOBODY_WAITS_FOR_NOBODY)).contains(waits);
	}

	private void change(String sql, Referral referral) {
		this.transaction
			.executeWithoutResult(status -> this.database.as(Access.system()).sql(sql).param(referral.id()).update());
	}

	private List<String> breaches(Rule rule) {
		return breaches(rule.breaches());
	}

	private List<String> inTwoHours(Rule rule) {
		return breaches(rule.breaches().replace("now() -", "now() + interval '2 hours' -"));
	}

	private List<String> breaches(String sql) {
		return this.transaction
			.execute(status -> this.database.as(Access.system()).sql(sql).query(String.class).list());
	}

	private static String caseOf(Referral referral) {
		return "case " + referral.caseId();
	}

}
