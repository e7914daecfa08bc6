package org.wushe.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Database;
import org.wushe.identity.People;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.needs.NeedState;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.Referral;

class BatchPlansIT extends OnPlans {

	@Autowired
	private BatchPlanRepository repository;

	@Autowired
	private Confirmation confirmation;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void nothingHappensBeforeAPlanIsConfirmedAndThenEveryNeedIsReferredOnce() {
		Set<UUID> reported = report(3);
		BatchPlan plan = planned(reported);

		assertThat(plan.totals().assigned()).isEqualTo(3);
		assertThat(plan.greedy()).isNotNull();
		assertThat(plan.weightsVersion()).isNotBlank();
		assertThat(plan.score()).startsWith("0hard/");
		assertThat(plan.needs()).allSatisfy(need -> {
			assertThat(need.given().orElseThrow().reasons()).isNotEmpty();
			assertThat(need.start()).isNotNull();
			assertThat(this.scene.stateOf(need.needId())).isEqualTo(NeedState.CLASSIFIED);
		});
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(10);

		confirm(plan);

		assertThat(settled(plan, State.CONFIRMED).needs()).extracting(PlannedNeed::outcome)
			.containsOnly(Outcome.REFERRED);
		assertThat(this.scene.left(this.scene.offering())).isEqualTo(7);
		assertThat(reported).allSatisfy(need -> {
			assertThat(this.scene.stateOf(need)).isEqualTo(NeedState.REFERRED);
			assertThat(referralsOf(need)).hasSize(1);
		});
		assertRefused("planning.refused.nothing",
				() -> this.plans.confirm(this.scene.worker(), plan.id(), get(plan).version()));
	}

	@Test
	void whatCannotBeReferredStopsNoneOfTheOthersAndIsReferredOnceLater() {
		places(2);
		Set<UUID> reported = report(2);
		BatchPlan plan = planned(reported);
		assertThat(plan.totals().assigned()).isEqualTo(2);
		Referral between = this.referrals.refer(this.scene.worker(), this.scene.classified().id(),
				this.scene.offering().id(), "离得最近");

		confirm(plan);

		BatchPlan half = settled(plan, State.READY);
		assertThat(half.needs()).extracting(PlannedNeed::outcome)
			.containsExactlyInAnyOrder(Outcome.REFERRED, Outcome.FAILED);
		assertThat(half.needs()).filteredOn(need -> need.outcome() == Outcome.FAILED)
			.extracting(PlannedNeed::refusal)
			.containsExactly("planning.refused.no-longer");
		assertThat(this.scene.left(this.scene.offering())).isZero();

		this.referrals.decline(this.scene.manager(), between.id(), DeclineReason.NO_STAFF, null);
		confirm(half);

		assertThat(settled(plan, State.CONFIRMED).needs()).extracting(PlannedNeed::outcome)
			.containsOnly(Outcome.REFERRED);
		assertThat(reported).allSatisfy(need -> assertThat(referralsOf(need)).hasSize(1));
	}

	@Test
	void aConfirmationWhosePlaceAnotherTookRefersNothingMore() {
		UUID need = report(1).iterator().next();
		BatchPlan plan = planned(Set.of(need));
		Confirmation.Run first = confirming(plan, State.READY);
		Confirmation.Run second = confirming(plan, State.CONFIRMING);

		this.confirmation.confirm(first);

		assertThat(get(plan)).returns(State.CONFIRMING, BatchPlan::state).returns(second.version(), BatchPlan::version);
		assertThat(referralsOf(need)).isEmpty();
		assertRefused("planning.refused.state.CONFIRMING",
				() -> this.plans.confirm(this.scene.worker(), plan.id(), second.version()));

		this.confirmation.confirm(second);
		this.confirmation.confirm(first);

		this.transactions.executeWithoutResult(status -> this.repository.outcome(this.scene.worker(), plan.id(), need,
				Outcome.GONE, "process.refused.completed", List.of()));
		assertThat(settled(plan, State.CONFIRMED).need(need)).returns(Outcome.REFERRED, PlannedNeed::outcome)
			.returns(null, PlannedNeed::refusal);
		assertThat(referralsOf(need)).hasSize(1);
	}

	@Test
	void aPlanGivesNoMoreThanIsLeftAndSaysWhyTheOthersGetNothing() {
		places(2);

		BatchPlan plan = planned(report(4));

		assertThat(plan.totals()).returns(2, PlanTotals::assigned).returns(2, PlanTotals::unassigned);
		assertThat(plan.needs()).filteredOn(need -> need.offeringId() == null)
			.allSatisfy(need -> assertThat(plan.lack(need)).isEqualTo(PlannedNeed.Lack.FULL));
	}

	@Test
	void whatPeopleDecideStaysWhenThePlanIsMadeAgain() {
		ServiceOffering visiting = visiting(this.scene.newOrganization("邻里社工站"));
		UUID need = report(1).iterator().next();
		BatchPlan plan = planned(Set.of(need));
		UUID first = Objects.requireNonNull(plan.need(need).offeringId());
		UUID other = first.equals(visiting.id()) ? this.scene.offering().id() : visiting.id();
		Access worker = this.scene.worker();

		assertRefused("cases.refused.words-missing", () -> this.plans.change(worker, plan.id(), need, other, " "));
		assertRefused("planning.refused.no-choice",
				() -> this.plans.change(worker, plan.id(), need, UUID.randomUUID(), "居民指定"));
		assertThat(this.plans.change(worker, plan.id(), need, other, "居民指定").need(need))
			.returns(other, PlannedNeed::offeringId)
			.returns(first, PlannedNeed::plannedOffering)
			.returns(true, PlannedNeed::pinned);
		this.plans.again(worker, plan.id());
		assertThat(settled(plan, State.READY).need(need)).returns(other, PlannedNeed::offeringId)
			.returns("居民指定", PlannedNeed::changeReason);

		BatchPlan struck = this.plans.strike(worker, plan.id(), need, true);
		assertThat(struck.need(need).isToBeReferred()).isFalse();
		assertRefused("planning.refused.nothing", () -> this.plans.confirm(worker, plan.id(), struck.version()));
		this.plans.again(worker, plan.id());
		BatchPlan last = settled(plan, State.READY);
		assertThat(last.need(need)).returns(first, PlannedNeed::offeringId);

		assertRefused("planning.refused.changed", () -> this.plans.confirm(worker, plan.id(), last.version() - 1));
		confirm(last);
		assertThat(settled(plan, State.CONFIRMED).need(need).outcome()).isEqualTo(Outcome.REFERRED);
		assertThat(referralsOf(need)).extracting(Referral::offeringId).containsExactly(first);
	}

	@Test
	void whatPeopleDoToAPlanIsInTheAuditLog() {
		UUID need = report(1).iterator().next();
		BatchPlan plan = planned(Set.of(need));
		Access worker = this.scene.worker();

		this.plans.pin(worker, plan.id(), need, true);
		this.plans.pin(worker, plan.id(), need, false);
		this.plans.strike(worker, plan.id(), need, true);
		this.plans.strike(worker, plan.id(), need, false);
		this.plans.again(worker, plan.id());
		settled(plan, State.READY);

		assertThat(audited(plan)).containsExactly("planning.plan", "planning.pin", "planning.unpin", "planning.strike",
				"planning.unstrike", "planning.again");
	}

	@Test
	void whoIsNotFromThereFindsNoPlanAndWhoIsOfAnOrganizationMakesNone() {
		BatchPlan plan = planned(report(1));

		assertRefused("planning.refused.unknown",
				() -> this.plans.get(People.communityWorker("360781001001"), plan.id()));
		assertThatExceptionOfType(AccessDenied.class)
			.isThrownBy(() -> this.plans.open(this.scene.manager(), community()));
		assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> this.plans.get(this.scene.manager(), plan.id()));
	}

	@Test
	void aCancelledPlanRefersNothing() {
		BatchPlan plan = planned(report(1));

		assertThat(this.plans.cancel(this.scene.worker(), plan.id()).state()).isEqualTo(State.CANCELLED);
		assertRefused("planning.refused.state.CANCELLED",
				() -> this.plans.confirm(this.scene.worker(), plan.id(), get(plan).version()));
	}

	private List<String> audited(BatchPlan plan) {
		return Objects.requireNonNull(this.transactions.execute(status -> this.beans.getBean(Database.class)
			.as(Access.system())
			.sql("select action from audit_entry where subject_type = 'batch-plan' and subject_id = ? order by id")
			.param(plan.id().toString())
			.query(String.class)
			.list()));
	}

	private Confirmation.Run confirming(BatchPlan plan, State from) {
		this.transactions.executeWithoutResult(status -> this.repository.become(this.scene.worker(), plan.id(),
				Set.of(from), State.CONFIRMING, null, Clock.systemUTC().instant()));
		return new Confirmation.Run(this.scene.worker(), plan.id(), get(plan).version());
	}

	/** The offering of the scene has so many places. */
	private void places(int count) {
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(this.scene.offering().id())
					.by(this.scene.organization())
					.serving(this.scene.community())
					.capacity(new Capacity(CapacityUnit.PLACES, count, count, Clock.systemUTC().instant()))
					.build());
	}

}
