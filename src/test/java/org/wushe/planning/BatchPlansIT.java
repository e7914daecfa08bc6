package org.wushe.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.EntryStatus;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;
import org.wushe.library.VolunteerTeam;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;

class BatchPlansIT extends OnTheScene {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	private BatchPlans plans;

	@Autowired
	private BatchPlanRepository repository;

	@Autowired
	private Confirmation confirmation;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Needs needs;

	@Autowired
	private Referrals referrals;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private Cases cases;

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
	void aVisitIsProposedOnTheTimelineOfItsCase() {
		this.offerings.put(Access.system(), visit(this.scene.organization()).id(this.scene.offering().id()).build());
		UUID need = report(1).iterator().next();
		BatchPlan plan = planned(Set.of(need));

		confirm(plan);

		settled(plan, State.CONFIRMED);
		assertThat(this.cases.timeline(this.scene.worker(), plan.need(need).caseId())).extracting(TimelineEntry::kind)
			.contains(TimelineKind.VISIT_PROPOSED);
		UUID referral = referralsOf(need).getFirst().id();
		assertThat(proposed(referral)).as("what is not accepted is not agreed on").isEmpty();
		this.referrals.accept(this.scene.manager(), referral);
		assertThat(proposed(referral)).contains(start(plan, need));
	}

	@Test
	void twoPlansNeverPromiseTheSameHourOfTheSamePeople() {
		onlyVisits();
		List<UUID> reported = List.copyOf(report(3));
		BatchPlan first = planned(Set.of(reported.get(0)));
		BatchPlan meanwhile = planned(Set.of(reported.get(1)));
		assertThat(start(meanwhile, reported.get(1))).isEqualTo(start(first, reported.get(0)));

		confirm(first);
		settled(first, State.CONFIRMED);
		confirm(meanwhile);

		assertThat(settled(meanwhile, State.READY).need(reported.get(1))).returns(Outcome.FAILED, PlannedNeed::outcome)
			.returns("planning.refused.taken", PlannedNeed::refusal);
		assertThat(referralsOf(reported.get(1))).isEmpty();
		this.plans.again(this.scene.worker(), meanwhile.id());
		BatchPlan other = settled(meanwhile, State.READY);
		assertThat(other.need(reported.get(1))).returns(Outcome.PENDING, PlannedNeed::outcome)
			.returns(null, PlannedNeed::refusal);
		assertApart(start(first, reported.get(0)), start(other, reported.get(1)));
		confirm(other);
		settled(other, State.CONFIRMED);
		BatchPlan last = planned(Set.of(reported.get(2)));
		assertApart(start(first, reported.get(0)), start(last, reported.get(2)));
		assertApart(start(other, reported.get(1)), start(last, reported.get(2)));

		this.referrals.decline(this.scene.manager(), referralsOf(reported.get(0)).getFirst().id(),
				DeclineReason.NO_STAFF, null);
		this.plans.again(this.scene.worker(), last.id());
		assertThat(start(settled(last, State.READY), reported.get(2))).as("whose visit was declined has time again")
			.isEqualTo(start(first, reported.get(0)));
	}

	@Test
	void aVisitWhoseTimeHasPassedIsNotPromisedAndThePlanIsMadeForDaysToCome() {
		onlyVisits();
		UUID need = report(1).iterator().next();
		BatchPlan plan = planned(Set.of(need));
		asIfMade(plan, Duration.ofDays(20));

		confirm(get(plan));

		assertThat(settled(plan, State.READY).need(need)).returns(Outcome.FAILED, PlannedNeed::outcome)
			.returns("planning.refused.past", PlannedNeed::refusal);
		assertThat(this.scene.stateOf(need)).isEqualTo(NeedState.CLASSIFIED);

		this.plans.again(this.scene.worker(), plan.id());
		BatchPlan anew = settled(plan, State.READY);
		assertThat(anew).returns(plan.from(), BatchPlan::from).returns(plan.to(), BatchPlan::to);
		assertThat(start(anew, need)).isAfter(Clock.systemUTC().instant());
		confirm(anew);
		settled(anew, State.CONFIRMED);
	}

	@Test
	void aPlanFromTodayOnProposesNothingThatIsOverOrTooNear() {
		onlyVisits();
		UUID need = report(1).iterator().next();
		LocalDate today = LocalDate.now(ChinaTime.ZONE);

		UUID id = this.plans.begin(this.scene.worker(), community(), Set.of(need), today, 10);

		assertThat(start(settled(this.plans.get(this.scene.worker(), id), State.READY), need))
			.isAfter(Clock.systemUTC().instant().plus(Duration.ofHours(3)));
	}

	@Test
	void asManyAreVisitedAtOnceAsTheOrganizationSaysAndVolunteersComeWherePeopleHelpOneAnother() {
		onlyVisits();
		VisitCrews crews = this.beans.getBean(VisitCrews.class);
		UUID offering = this.scene.offering().id();
		Access manager = this.scene.manager();
		assertRefused("library.refused.crew-people", () -> crews.say(manager, offering, 0, null));
		assertRefused("library.refused.crew-team", () -> crews.say(manager, offering, 1, UUID.randomUUID()));
		assertRefused("library.refused.unknown-entry",
				() -> crews.say(People.manager(this.scene.newOrganization("邻里社工站")), offering, 1, null));
		crews.say(manager, offering, 3, null);
		Set<UUID> reported = report(4);

		BatchPlan plan = planned(reported);

		assertThat(plan.totals().assigned()).isEqualTo(4);
		assertThat(mostAtOnce(plan)).isEqualTo(3);

		VisitCrew.Team team = volunteers(2);
		assertThat(crews.teams(manager, offering)).containsExactly(team);
		assertRefused("library.refused.crew-members", () -> crews.say(manager, offering, 3, team.id()));
		crews.say(manager, offering, 2, team.id());
		this.plans.again(this.scene.worker(), plan.id());
		BatchPlan byVolunteers = settled(plan, State.READY);
		assertThat(mostAtOnce(byVolunteers)).isEqualTo(2);
		assertThat(byVolunteers.needs())
			.allSatisfy(need -> assertThat(need.given().orElseThrow().who()).contains("青禾社工服务中心", "晨曦志愿队"));

		confirm(byVolunteers);
		settled(byVolunteers, State.CONFIRMED);
		crews.forget(manager, offering);
		assertThat(crews.get(manager, offering)).isEmpty();
	}

	@Test
	void aVisitAfterThePromisedDayIsMarkedAndAPlanSaysWhatItPassedOver() {
		onlyVisits();
		ServiceOffering other = visiting(this.scene.newOrganization("邻里社工站"));
		UUID need = report(1).iterator().next();
		promisedIn(need, Duration.ofDays(40));
		BatchPlan plan = planned(Set.of(need));
		assertThat(plan.need(need)).returns(false, PlannedNeed::isLate);
		assertThat(plan.totals().late()).isZero();
		UUID first = Objects.requireNonNull(plan.need(need).offeringId());
		assertThat(plan.need(need).choices()).extracting(PlannedChoice::offeringId)
			.containsExactlyInAnyOrder(first, first.equals(other.id()) ? this.scene.offering().id() : other.id());
		promisedIn(need, Duration.ZERO);

		this.plans.again(this.scene.worker(), plan.id());

		BatchPlan late = settled(plan, State.READY);
		assertThat(late.need(need)).returns(true, PlannedNeed::isLate);
		assertThat(late.totals().late()).isOne();
		assertThat(Objects.requireNonNull(late.need(need).weighed()).considered()).isEqualTo(2);
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

	private void onlyVisits() {
		this.offerings.put(Access.system(), visit(this.scene.organization()).id(this.scene.offering().id()).build());
	}

	private static Instant start(BatchPlan plan, UUID need) {
		return Objects.requireNonNull(plan.need(need).start());
	}

	private Optional<Instant> proposed(UUID referral) {
		return Objects.requireNonNull(this.transactions
			.<Optional<Instant>>execute(status -> this.beans.getBean(PromisedVisits.class).proposed(referral)));
	}

	private static long mostAtOnce(BatchPlan plan) {
		Map<Instant, Long> atOnce = plan.needs()
			.stream()
			.collect(Collectors.groupingBy(need -> Objects.requireNonNull(need.start()), Collectors.counting()));
		return Collections.max(atOnce.values());
	}

	private VisitCrew.Team volunteers(int members) {
		Instant now = Clock.systemUTC().instant();
		Resource team = new Resource(UUID.randomUUID(), this.scene.organization(), community(), "晨曦志愿队", "每周探访独居老人",
				null, null, null, new VolunteerTeam(members, List.of(), List.of("助老")), EntryStatus.PUBLISHED, now, 0,
				now);
		this.beans.getBean(Resources.class).put(Access.system(), team);
		return new VisitCrew.Team(team.id(), team.name(), members);
	}

	private void promisedIn(UUID need, Duration time) {
		sql("update need set resolve_due_at = ? where id = ?",
				Objects.requireNonNull(Columns.timestamp(Clock.systemUTC().instant().plus(time))), need);
	}

	private void sql(String statement, Object... params) {
		this.transactions.executeWithoutResult(status -> this.beans.getBean(Database.class)
			.as(Access.system())
			.sql(statement)
			.params(params)
			.update());
	}

	private static void assertApart(Instant one, Instant other) {
		assertThat(Duration.between(one, other).abs()).isGreaterThanOrEqualTo(Duration.ofMinutes(60));
	}

	private void asIfMade(BatchPlan plan, Duration ago) {
		int days = (int) ago.toDays();
		sql("update batch_plan set first_day = first_day - ?, last_day = last_day - ? where id = ?", days, days,
				plan.id());
		sql("update batch_plan_need set starts_at = starts_at - make_interval(days => ?) where plan_id = ?", days,
				plan.id());
	}

	private List<String> audited(BatchPlan plan) {
		return Objects.requireNonNull(this.transactions.execute(status -> this.beans.getBean(Database.class)
			.as(Access.system())
			.sql("select action from audit_entry where subject_type = 'batch-plan' and subject_id = ? order by id")
			.param(plan.id().toString())
			.query(String.class)
			.list()));
	}

	private Set<UUID> report(int count) {
		this.scene.awaitOfferings();
		Set<UUID> reported = Stream.generate(() -> this.needs.report(this.scene.worker(), this.scene.report().build()))
			.limit(count)
			.map(Need::id)
			.collect(Collectors.toSet());
		await().atMost(LONG)
			.until(() -> this.plans.open(this.scene.worker(), community())
				.stream()
				.map(task -> UUID.fromString(task.variable("needId").orElseThrow()))
				.collect(Collectors.toSet())
				.containsAll(reported));
		return reported;
	}

	private BatchPlan planned(Set<UUID> wanted) {
		UUID id = this.plans.begin(this.scene.worker(), community(), wanted, null, 5);
		return settled(this.plans.get(this.scene.worker(), id), State.READY);
	}

	private Confirmation.Run confirming(BatchPlan plan, State from) {
		this.transactions.executeWithoutResult(status -> this.repository.become(this.scene.worker(), plan.id(),
				Set.of(from), State.CONFIRMING, null, Clock.systemUTC().instant()));
		return new Confirmation.Run(this.scene.worker(), plan.id(), get(plan).version());
	}

	private void confirm(BatchPlan plan) {
		this.plans.confirm(this.scene.worker(), plan.id(), plan.version());
	}

	private BatchPlan settled(BatchPlan plan, State state) {
		await().atMost(LONG).until(() -> !get(plan).state().isWorking());
		assertThat(get(plan).state()).isEqualTo(state);
		return get(plan);
	}

	private BatchPlan get(BatchPlan plan) {
		return this.plans.get(this.scene.worker(), plan.id());
	}

	private List<Referral> referralsOf(UUID need) {
		return this.referrals.ofCase(Access.system(), this.needs.get(Access.system(), need).caseId())
			.stream()
			.filter(referral -> referral.state() == ReferralState.REQUESTED)
			.toList();
	}

	private DivisionCode community() {
		return new DivisionCode(this.scene.community());
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

	private ServiceOffering visiting(String organization) {
		ServiceOffering made = visit(organization).build();
		this.offerings.put(Access.system(), made);
		Indexed.await(this.beans.getBean(OfferingSearch.class), OfferingQuery.of("").withPlace(community()),
				Set.of(made.id()));
		return made;
	}

	private Offerings visit(String organization) {
		return Offerings.meals()
			.by(organization)
			.serving(this.scene.community())
			.with(AccessFeature.HOME_VISIT)
			.capacity(new Capacity(CapacityUnit.PLACES, 10, 10, Clock.systemUTC().instant()));
	}

}
