package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.Unmasking;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/** Where a person's need is often says where the person lives (PIPL 51). */
class NeedPlaceIT extends OnTheScene {

	private static final String DOOR = "东门路 18 号 2 单元 301";

	@Autowired
	private Needs needs;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Unmasking unmasking;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void addressesAreEncryptedAtRestMaskedOnScreenAndUnmaskedForAReason() {
		Need need = reported(new Consent(1, true, true, true, false));
		assertThat(this.needs.get(this.scene.worker(), need.id()).place()).isEqualTo("东门路 18****");
		assertThat(row(need)).doesNotContain("单元 301", "号 2");
		assertRefused("privacy.refused.reason", () -> reveal(this.scene.worker(), need, " "));
		assertThat(reveal(this.scene.worker(), need, "上门送餐")).isEqualTo(DOOR);
	}

	@Test
	void anOrganizationLearnsThePlaceOnlyWithConsentToSharing() {
		Need need = this.scene.classify(reported(new Consent(1, true, true, false, false)));
		accepted(need);
		assertThat(this.needs.get(this.scene.manager(), need.id()).place()).isNull();
		assertRefused("privacy.refused.unknown", () -> reveal(this.scene.manager(), need, "上门送餐"));
		this.needs.consentToSharing(this.scene.worker(), need.id());
		assertThat(reveal(this.scene.manager(), need, "上门送餐")).isEqualTo(DOOR);
	}

	@Test
	void anOrganizationNeverLearnsWhoReported() {
		Need need = this.scene.classify(this.needs.report(this.scene.worker(),
				this.scene.report().by(new Reporter(ReporterKind.AGENT, "黎某", "13900000000")).build()));
		accepted(need);
		assertThat(this.unmasking.reveal(this.scene.worker(), "need", need.id(), "reporterPhone", "回访代办人"))
			.isEqualTo("13900000000");
		assertRefused("privacy.refused.unknown",
				() -> this.unmasking.reveal(this.scene.manager(), "need", need.id(), "reporterPhone", "回访代办人"));
	}

	@Test
	void theNeedOfAnAreaHasAPlaceForEverybodyToRead() {
		Need need = this.needs.report(this.scene.worker(),
				this.scene.report().forThe(new Beneficiary.Area()).at(DOOR).build());
		assertThat(this.needs.get(this.scene.worker(), need.id()).place()).isEqualTo(DOOR);
	}

	private void accepted(Need need) {
		Referral referral = this.referrals.refer(this.scene.worker(), need.id(), this.scene.offering().id(), "离得最近");
		this.referrals.accept(this.scene.manager(), referral.id());
	}

	private Need reported(Consent consent) {
		return this.needs.report(this.scene.worker(), this.scene.report().at(DOOR).with(consent).build());
	}

	private String reveal(Access access, Need need, String reason) {
		return this.unmasking.reveal(access, "need", need.id(), "place", reason);
	}

	private String row(Need need) {
		return this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select n::text from need n where id = ?")
			.param(need.id())
			.query(String.class)
			.single());
	}

}
