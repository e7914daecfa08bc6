package org.wushe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.identity.Role;
import org.wushe.library.ServiceOffering;
import org.wushe.matching.Matching;
import org.wushe.needs.Consent;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.needs.Reporter;
import org.wushe.needs.ReporterKind;
import org.wushe.privacy.Unmasking;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * Social workers of a division who belong to an organisation as well: officials where
 * they work, people of their organisation everywhere else.
 */
class OfBothIT extends OnTheScene {

	private static final String ELSEWHERE = "360781001001";

	@Autowired
	private Needs needs;

	@Autowired
	private Cases cases;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Matching matching;

	@Autowired
	private Unmasking unmasking;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void whoWorksElsewhereLearnsOfAPersonNoMoreThanTheOwnOrganization() {
		Need need = referredWithoutSharing();
		Access elsewhere = ofBoth(ELSEWHERE, this.scene.organization());
		Access here = ofBoth(this.scene.community(), this.scene.organization());
		assertThat(this.needs.get(elsewhere, need.id()).birthYear()).isNull();
		assertThat(this.needs.get(here, need.id()).birthYear()).isEqualTo(need.birthYear());
		assertRefused("privacy.refused.unknown", () -> reveal(elsewhere, need, "reporterPhone"));
		assertRefused("privacy.refused.unknown", () -> reveal(elsewhere, need, "place"));
		assertThat(reveal(here, need, "reporterPhone")).isEqualTo("13900000000");
	}

	@Test
	void whoWorksElsewhereReadsNothingThatWasAskedOfOthers() {
		String second = this.scene.newOrganization("邻里社工站");
		ServiceOffering other = this.scene.newOffering(second, 10);
		Referral declined = this.scene.referred();
		this.referrals.decline(this.scene.manager(), declined.id(), DeclineReason.NO_STAFF, null);
		this.matching.rank(Access.system(), declined.needId());
		this.referrals.refer(this.scene.worker(), declined.needId(), other.id(), "离得最近");

		Access elsewhere = ofBoth(ELSEWHERE, second);
		assertThat(this.referrals.ofCase(elsewhere, declined.caseId())).extracting(Referral::organizationCode)
			.containsExactly(second);
		assertThat(organizationsOnTheTimeline(elsewhere, declined.caseId())).contains("邻里社工站")
			.doesNotContain("青禾社工服务中心");
		assertThat(rankings(elsewhere, declined.caseId())).isZero();
		Access here = ofBoth(this.scene.community(), second);
		assertThat(this.referrals.ofCase(here, declined.caseId())).hasSize(2);
		assertThat(organizationsOnTheTimeline(here, declined.caseId())).contains("邻里社工站", "青禾社工服务中心");
		assertThat(rankings(here, declined.caseId())).isPositive();
	}

	private Need referredWithoutSharing() {
		Need need = this.scene.classify(this.needs.report(this.scene.worker(),
				this.scene.report()
					.with(new Consent(1, true, true, false, false))
					.by(new Reporter(ReporterKind.AGENT, "黎某", "13900000000"))
					.build()));
		this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		return need;
	}

	private static Access ofBoth(String division, String organization) {
		return People.person("陆云", new DivisionCode(division), organization, Role.SOCIAL_WORKER);
	}

	private String reveal(Access access, Need need, String field) {
		return this.unmasking.reveal(access, "need", need.id(), field, "上门前电话联系");
	}

	private List<String> organizationsOnTheTimeline(Access access, UUID caseId) {
		return this.cases.timeline(access, caseId)
			.stream()
			.map(entry -> entry.params().getOrDefault("organization", ""))
			.toList();
	}

	private int rankings(Access access, UUID caseId) {
		return Objects.requireNonNull(this.transaction.execute(status -> this.database.as(access)
			.sql("select count(*) from match_result where case_id = ?")
			.param(caseId)
			.query(Integer.class)
			.single()));
	}

}
