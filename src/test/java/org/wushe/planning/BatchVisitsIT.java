package org.wushe.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineEntry;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.People;
import org.wushe.library.EntryStatus;
import org.wushe.library.Opening;
import org.wushe.library.Resource;
import org.wushe.library.Resources;
import org.wushe.library.ServiceOffering;
import org.wushe.library.VisitCrew;
import org.wushe.library.VisitCrews;
import org.wushe.library.VolunteerTeam;
import org.wushe.needs.NeedState;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.PlannedNeed.Outcome;
import org.wushe.referrals.DeclineReason;

/** Who visits when, and what is promised of it. */
class BatchVisitsIT extends OnPlans {

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Cases cases;

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
		comes(team, List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(11, 0))));
		this.plans.again(this.scene.worker(), plan.id());
		assertThat(settled(plan, State.READY).needs()).filteredOn(need -> need.start() != null)
			.isNotEmpty()
			.allSatisfy(need -> assertThat(LocalTime.ofInstant(Objects.requireNonNull(need.start()), ChinaTime.ZONE))
				.as("when the volunteers can come")
				.isBetween(LocalTime.of(9, 0), LocalTime.of(10, 59)));

		comes(team, List.of());
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
		VisitCrew.Team team = new VisitCrew.Team(UUID.randomUUID(), "晨曦志愿队", members);
		comes(team, List.of());
		return team;
	}

	private void comes(VisitCrew.Team team, List<Opening> opening) {
		Instant now = Clock.systemUTC().instant();
		this.beans.getBean(Resources.class)
			.put(Access.system(),
					new Resource(team.id(), this.scene.organization(), community(), team.name(), "每周探访独居老人", null, null,
							null, new VolunteerTeam(team.members(), List.of(), List.of("助老"), opening),
							EntryStatus.PUBLISHED, now, 0, now));
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

	private void onlyVisits() {
		this.offerings.put(Access.system(), visit(this.scene.organization()).id(this.scene.offering().id()).build());
	}

	private static Instant start(BatchPlan plan, UUID need) {
		return Objects.requireNonNull(plan.need(need).start());
	}

	private void asIfMade(BatchPlan plan, Duration ago) {
		int days = (int) ago.toDays();
		sql("update batch_plan set first_day = first_day - ?, last_day = last_day - ? where id = ?", days, days,
				plan.id());
		sql("update batch_plan_need set starts_at = starts_at - make_interval(days => ?) where plan_id = ?", days,
				plan.id());
	}

}
