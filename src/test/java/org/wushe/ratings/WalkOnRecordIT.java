package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.audit.AuditEntry;
import org.wushe.audit.AuditFilter;
import org.wushe.audit.AuditTrail;
import org.wushe.identity.Access;
import org.wushe.needs.Needs;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * Whatever changes a case stands in the audit log, also what nobody with an account did.
 */
class WalkOnRecordIT extends OnTheScene {

	@Autowired
	private Referrals referrals;

	@Autowired
	private Ratings ratings;

	@Autowired
	private Needs needs;

	@Autowired
	private AuditTrail trail;

	@Test
	void ratingByLinkRectificationAndClosingAreOnRecord() {
		Referral referral = this.scene.served();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(),
				new RatingForm(1, List.of(), "没有人来"));
		this.referrals.beginRectification(Access.system(), referral.id());
		this.scene.serve(referral.id());
		this.needs.close(Access.system(), referral.needId());
		assertThat(actions(referral.caseId())).containsSubsequence("needs.close", "referrals.begin-rectification",
				"ratings.submit", "ratings.invite", "referrals.accept", "referrals.refer", "needs.report");
	}

	@Test
	void anExpiredReferralIsOnRecordOnce() {
		Referral referral = this.scene.referred();
		this.referrals.expire(Access.system(), referral.id());
		this.referrals.expire(Access.system(), referral.id());
		assertThat(actions(referral.caseId())).containsOnlyOnce("referrals.expire");
	}

	/** The newest first. */
	private List<String> actions(UUID caseId) {
		return this.trail.list(Access.system(), AuditFilter.ofCase(caseId), 0, 100)
			.stream()
			.map(AuditEntry::action)
			.toList();
	}

}
