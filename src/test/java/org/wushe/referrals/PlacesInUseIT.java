package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityNote;
import org.wushe.library.CapacityUnit;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.needs.NeedState;

/**
 * A place that is promised is in use until it is freed, whatever the organisation writes.
 */
class PlacesInUseIT extends OnTheScene {

	@Autowired
	private Referrals referrals;

	@Autowired
	private ExpireOverdue expireOverdue;

	@Autowired
	private FreeDuePlaces freeDuePlaces;

	@Autowired
	private OfferingKeeping keeping;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	private UUID id = new UUID(0, 0);

	@BeforeEach
	void offer() {
		offer(CapacityUnit.PLACES);
	}

	private void offer(CapacityUnit unit) {
		ServiceOffering made = Offerings.meals()
			.by(this.scene.organization())
			.givenIn(this.scene.community())
			.serving(this.scene.community())
			.capacity(new Capacity(unit, 10, 10, Instant.EPOCH))
			.build();
		this.scene.offer(made);
		this.id = made.id();
	}

	@Test
	void aPlaceFreedWhileMoreAreServedThanThereAreIsNotGivenToAnybody() {
		Referral[] served = Stream.generate(this::referred).limit(3).toArray(Referral[]::new);
		OfferingForm form = OfferingForm.of(offering());
		this.keeping.save(this.scene.manager(), this.id, withMaximum(form, 1), 0);
		this.keeping.submit(this.scene.manager(), this.id);
		assertThat(capacity()).returns(1, Capacity::maximum)
			.returns(0, Capacity::available)
			.returns(2, Capacity::excess);

		this.referrals.decline(this.scene.manager(), served[0].id(), DeclineReason.NO_STAFF, null);
		assertThat(capacity().available()).as("two are still served, and there is one place").isZero();
		this.referrals.decline(this.scene.manager(), served[1].id(), DeclineReason.NO_STAFF, null);
		assertThat(capacity().available()).isZero();
		this.referrals.decline(this.scene.manager(), served[2].id(), DeclineReason.NO_STAFF, null);
		assertThat(capacity().available()).isOne();
	}

	@Test
	void whatIsLeftIsNotSaidOverAPlaceThatWasPromisedMeanwhile() {
		int seen = capacity().available();
		Referral promised = referred();
		assertRefused("library.refused.capacity-meanwhile", () -> note(seen, seen));
		assertRefused("library.refused.capacity-promised", () -> note(10, 9));
		assertThat(capacity().available()).isEqualTo(9);

		note(4, 9);
		assertThat(capacity()).returns(4, Capacity::available)
			.returns(1, Capacity::promised)
			.returns(5, Capacity::elsewhere);
		this.referrals.decline(this.scene.manager(), promised.id(), DeclineReason.NO_STAFF, null);
		assertThat(capacity().available()).isEqualTo(5);
	}

	@Test
	void promisedPlacesStayThoughTheEntryIsWrittenAsIfNothingWerePromised() {
		referred();
		Capacity counted = new Capacity(capacity().unit(), 10, 10, capacity().confirmedAt());
		write(counted);
		assertThat(capacity()).returns(1, Capacity::promised).returns(9, Capacity::available);
		write(null);
		write(counted);
		assertThat(capacity()).as("nothing was counted for a while")
			.returns(1, Capacity::promised)
			.returns(9, Capacity::available);
	}

	@Test
	void aReferralThatNobodyAnswersGivesItsPlaceBackEvenIfNoTimerEndsIt() {
		Referral referral = referred();
		this.expireOverdue.expire(referral.expiresAt().plus(ExpireOverdue.GRACE).minusSeconds(1));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).as("the timer may still come")
			.isEqualTo(ReferralState.REQUESTED);

		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("update referral set expires_at = expires_at - interval '1000 days' where id = ?")
			.param(referral.id())
			.update());
		this.expireOverdue.expire(referral.expiresAt().minus(Duration.ofDays(999)));
		assertThat(this.referrals.get(this.scene.worker(), referral.id()).state()).isEqualTo(ReferralState.EXPIRED);
		assertThat(capacity().available()).isEqualTo(10);
		assertThat(this.scene.stateOf(referral.needId())).isEqualTo(NeedState.MATCHING);
	}

	@ParameterizedTest
	@EnumSource(names = { "MEALS_PER_DAY", "VISITS_PER_WEEK", "VISITS_PER_MONTH", "CASES_PER_MONTH" })
	void aUsedQuotaComesBackAtTheTurnOfItsPeriodAndNotWithTheReport(CapacityUnit unit) {
		offer(unit);
		Referral served = accepted();
		this.scene.serve(served.id());
		assertThat(capacity()).returns(1, Capacity::promised).returns(9, Capacity::available);

		Instant turn = unit.renewedAfter(Instant.now()).orElseThrow();
		this.freeDuePlaces.free(turn.minusSeconds(1));
		assertThat(capacity().available()).as("until the last moment").isEqualTo(9);
		freeAt(turn);
		assertThat(capacity()).returns(0, Capacity::promised).returns(10, Capacity::available);
		Referral next = referred();
		this.freeDuePlaces.free(turn);
		assertThat(capacity().available()).as("it came back once, and is not taken from the next").isEqualTo(9);
		this.referrals.decline(this.scene.manager(), next.id(), DeclineReason.NO_STAFF, null);
	}

	@Test
	void aQuotaIsNotUsedUpByWhatWasNotGiven() {
		offer(CapacityUnit.VISITS_PER_MONTH);
		this.referrals.fail(this.scene.manager(), accepted().id(), FailureReason.RESIDENT_ABSENT, null);
		this.referrals.decline(this.scene.manager(), referred().id(), DeclineReason.NO_STAFF, null);
		this.referrals.takeBack(this.scene.worker(), referred().id(), "居民改变了主意");
		assertThat(capacity().available()).isEqualTo(10);
	}

	@Test
	void puttingAServiceRightTakesNoSecondUnitAndGivesNoneBack() {
		offer(CapacityUnit.VISITS_PER_MONTH);
		Referral served = accepted();
		this.scene.serve(served.id());
		this.scene.rateBadly(served);
		assertThat(capacity().available()).isEqualTo(9);
		this.referrals.fail(this.scene.manager(), served.id(), FailureReason.RESIDENT_ABSENT, null);
		assertThat(capacity().available()).as("the first visit was given").isEqualTo(9);
	}

	@Test
	void onlyReferralsPromisePlaces() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult(status -> this.database.as(this.scene.manager())
				.sql("update service_offering set capacity_promised = 7 where id = ?")
				.param(this.id)
				.update()));
	}

	private Referral referred() {
		UUID need = this.scene.classified().id();
		return this.referrals.refer(this.scene.worker(), need, this.id, "离得最近");
	}

	private Referral accepted() {
		return this.referrals.accept(this.scene.manager(), referred().id());
	}

	/** The application may just be at it itself. */
	private void freeAt(Instant time) {
		await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.freeDuePlaces.free(time);
			return capacity().promised() == 0;
		});
	}

	private void write(@Nullable Capacity capacity) {
		ServiceOffering known = offering();
		this.offerings.put(Access.system(),
				new ServiceOffering(known.id(), known.organizationCode(), known.categoryCode(), known.division(),
						known.title(), known.description(), known.eligibility(), known.serviceArea(), known.address(),
						known.coordinates(), known.opening(), known.cost(), capacity, known.accessibility(),
						known.languages(), known.status(), known.version(), known.updatedAt()));
	}

	private void note(int available, int seen) {
		this.keeping.noteCapacity(this.scene.manager(), this.id, new CapacityNote(available, seen));
	}

	private static OfferingForm withMaximum(OfferingForm form, int maximum) {
		return new OfferingForm(form.categoryCode(), form.division(), form.title(), form.description(), form.minAge(),
				form.maxAge(), form.groups(), form.residence(), form.serviceArea(), form.address(), form.coordinates(),
				form.opening(), form.costCents(), form.costNote(), form.capacityUnit(), maximum, 0,
				form.accessibility(), form.languages());
	}

	private ServiceOffering offering() {
		return this.offerings.get(Access.system(), this.id);
	}

	private Capacity capacity() {
		return Objects.requireNonNull(offering().capacity());
	}

}
