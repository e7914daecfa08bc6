package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.AskedBy;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.Services;

class StandingIT extends OnTheScene {

	@Autowired
	private StandingRepository repository;

	@Autowired
	private Standings standings;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Ratings ratings;

	@Autowired
	private Database database;

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
		assertThat(standing()).returns(1, Tally::servedCount).returns(0.0, Tally::punctual);
		this.ratings.submit(null, this.ratings.invite(this.scene.worker(), referral.id()).token(),
				new RatingForm(1, List.of(), "迟到了三个小时"));
		this.referrals.beginRectification(Access.system(), referral.id());
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		assertThat(standing()).returns(1, Tally::servedCount).returns(0.0, Tally::punctual);
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(standing()).returns(1, Tally::servedCount).returns(0.0, Tally::punctual);
	}

	@Test
	void anAppointmentThatTheOrganizationMovesAtShortNoticeStaysTheOneThatWasPromised() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlanIn(Duration.ofHours(-3)));
		this.referrals.reschedule(this.scene.manager(), referral.id(), Services.aPlan(), AskedBy.ORGANIZATION);
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlan());
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(standing()).returns(1, Tally::servedCount).returns(0.0, Tally::punctual);
	}

	@Test
	void anAppointmentThatIsMovedADayBeforeOrAsTheResidentAskedIsPromisedAnew() {
		Referral asked = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), asked.id(), Services.aPlanIn(Duration.ofHours(3)));
		this.referrals.reschedule(this.scene.manager(), asked.id(), Services.aPlan(), AskedBy.RESIDENT);
		assertThat(promised(asked)).isEqualTo(planned(asked));
		this.referrals.report(this.scene.manager(), asked.id(), Services.aReport());
		assertThat(standing()).returns(1, Tally::servedCount)
			.satisfies(tally -> assertThat(tally.punctual()).isCloseTo(1, within(0.05)));

		Referral inTime = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), inTime.id(), Services.aPlanIn(Duration.ofDays(9)));
		this.referrals.reschedule(this.scene.manager(), inTime.id(), Services.aPlanIn(Duration.ofDays(2)),
				AskedBy.ORGANIZATION);
		assertThat(promised(inTime)).isEqualTo(planned(inTime));
	}

	@Test
	void anAppointmentThatHasPassedStaysTheOneThatWasPromisedWhoeverIsSaidToHaveAsked() {
		Referral referral = this.scene.accepted();
		this.referrals.schedule(this.scene.manager(), referral.id(), Services.aPlanIn(Duration.ofHours(-3)));
		Instant promised = planned(referral);
		for (AskedBy whoever : AskedBy.values()) {
			this.referrals.reschedule(this.scene.manager(), referral.id(), Services.aPlan(), whoever);
			assertThat(promised(referral)).isEqualTo(promised);
		}
		this.referrals.report(this.scene.manager(), referral.id(), Services.aReport());
		assertThat(standing()).returns(1, Tally::servedCount).returns(0.0, Tally::punctual);
	}

	private Instant planned(Referral referral) {
		return Objects.requireNonNull(this.referrals.get(this.scene.manager(), referral.id()).plan()).start();
	}

	private Instant promised(Referral referral) {
		return Objects.requireNonNull(this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select promised_start from referral where id = ?")
			.param(referral.id())
			.query((row, number) -> Columns.instant(row, "promised_start"))
			.single()));
	}

	@Test
	void aServiceThatBeganAtItsAppointmentIsPunctual() {
		this.scene.served();
		assertThat(standing()).returns(1, Tally::servedCount)
			.returns(1, Tally::answeredCount)
			.satisfies(tally -> assertThat(tally.punctual()).isCloseTo(1, within(0.05)))
			.satisfies(tally -> assertThat(tally.accepted()).isCloseTo(1, within(0.05)));
		this.standings.refreshEverybody();
		assertThat(this.standings.everybody().servedCount()).isPositive();
	}

	@Test
	void whoDeclinedIsKnownForThatInTheCategoryAndLessInOthers() {
		this.referrals.decline(this.scene.manager(), this.scene.referred().id(), DeclineReason.NO_CAPACITY, null);
		assertThat(standing()).returns(1, Tally::answeredCount).returns(0.0, Tally::accepted);
		var tallies = this.standings.of(List.of(this.scene.organization())).get(this.scene.organization());
		Standing same = Standing.of(tallies, "elderly-care.meals", Tally.NONE);
		Standing another = Standing.of(tallies, "child-care.tutoring", Tally.NONE);
		assertThat(same.acceptance()).isLessThan(Standing.NEW.acceptance());
		assertThat(same.asked().basis()).isEqualTo(Standing.Basis.CATEGORY);
		assertThat(another.asked().basis()).isEqualTo(Standing.Basis.OTHER);
	}

	/** What the organisation did in all, once it is added up. */
	private Tally standing() {
		await().atMost(Duration.ofSeconds(30)).until(() -> this.standings.refresh() == 0 && due() == 0);
		return this.standings.of(List.of(this.scene.organization()))
			.getOrDefault(this.scene.organization(), Map.of())
			.values()
			.stream()
			.reduce(Tally.NONE, Tally::plus);
	}

	/** Also what another thread has taken and not yet added up. */
	private int due() {
		return this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select count(*) from standing_due where organization_code = ?")
			.param(this.scene.organization())
			.query(Integer.class)
			.single());
	}

	private int load() {
		return this.transaction.execute(status -> this.repository.load()).getOrDefault(this.scene.organization(), 0);
	}

}
