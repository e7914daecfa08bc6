package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

	@Test
	void aServiceThatBeganLateStaysLateHoweverItIsPlannedWhenItIsPutRight() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlanIn(Duration.ofHours(-3)));
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(standing()).returns(1, Standing::served).returns(0, Standing::punctual);
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(),
				new RatingForm(1, List.of(), "迟到了三个小时"));
		this.referrals.beginRectification(Access.system(), referral.id());
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		assertThat(standing()).returns(1, Standing::served).returns(0, Standing::punctual);
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(standing()).returns(1, Standing::served).returns(0, Standing::punctual);
	}

	@Test
	void aServiceThatBeganAtItsAppointmentIsPunctual() {
		this.scene.served();
		assertThat(standing()).returns(1, Standing::served).returns(1, Standing::punctual);
	}

	private Standing standing() {
		return this.transaction
			.execute(status -> this.standings.standings(List.of(this.scene.organization()), Instant.EPOCH))
			.getOrDefault(this.scene.organization(), Standing.NEW);
	}

	private int load() {
		return this.transaction.execute(status -> this.standings.load()).getOrDefault(this.scene.organization(), 0);
	}

}
