package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

class StandingIT extends OnTheScene {

	@Autowired
	private StandingRepository standings;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Ratings ratings;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void whatAnOrganizationIsAskedAtWorkOnOrPuttingRightIsItsLoad() {
		assertThat(load()).isZero();
		Referral referral = this.scene.referred();
		assertThat(load()).isOne();
		this.referrals.accept(this.scene.manager(), referral.id());
		assertThat(load()).isOne();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		assertThat(load()).isOne();
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(load()).isZero();
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(),
				new RatingForm(1, List.of(), "没有人来"));
		this.referrals.beginRectification(Access.system(), referral.id());
		assertThat(load()).isOne();
	}

	private int load() {
		return this.transaction.execute(status -> this.standings.load()).getOrDefault(this.scene.organization(), 0);
	}

}
