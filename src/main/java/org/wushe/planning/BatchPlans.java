package org.wushe.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.WorkingCalendar;
import org.wushe.cases.WorkingCalendars;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.planning.BatchPlan.State;
import org.wushe.planning.BatchPlanRepository.Wanted;
import org.wushe.process.UserTask;

/**
 * Plans for many needs at once: asked for, looked at, changed by hand and confirmed by
 * whoever refers needs in the division. Nothing happens to a need before that (PIPL 24).
 */
@Service
public class BatchPlans {

	private static final int MOST_DAYS = 14;

	private static final int MAXIMUM_REASON = 500;

	/** A machine that has not been seen for so long has stopped. */
	static final Duration LOST = Duration.ofMinutes(1);

	private final BatchPlanRepository plans;

	private final PlanWork work;

	private final Decisions decisions;

	private final OpenNeeds needs;

	private final WorkingCalendars calendars;

	private final PlanningTerms terms;

	private final AuditLog auditLog;

	private final Clock clock;

	BatchPlans(BatchPlanRepository plans, PlanWork work, Decisions decisions, OpenNeeds needs,
			WorkingCalendars calendars, PlanningTerms terms, AuditLog auditLog, Clock clock) {
		this.plans = plans;
		this.work = work;
		this.decisions = decisions;
		this.needs = needs;
		this.calendars = calendars;
		this.terms = terms;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	/** The tasks 派单 of the place that the person may complete, the most urgent first. */
	@Transactional(readOnly = true)
	public List<UserTask> open(Access access, DivisionCode place) {
		access.require(Operation.PLAN_BATCH, place);
		return this.needs.of(access, place, most());
	}

	/** Most needs of one plan. */
	public int most() {
		return this.terms.needs();
	}

	/**
	 * The next working day of the place: whoever is asked today comes then at the
	 * soonest.
	 */
	public LocalDate firstDay(Access access, DivisionCode place) {
		WorkingCalendar calendar = this.calendars.forDivision(access, place);
		LocalDate tomorrow = today().plusDays(1);
		return tomorrow.datesUntil(tomorrow.plusMonths(2)).filter(calendar::isWorkingDay).findFirst().orElse(tomorrow);
	}

	/**
	 * Begins to make a plan; those of the needs that do not wait to be referred any more
	 * are left out.
	 * @param from first day of the times it proposes; null for the next working day
	 * @param days how many days
	 * @return the plan's id
	 * @throws DomainRefusal if none of them waits, there are too many, or the days are
	 * past or too many
	 */
	@Transactional
	public UUID begin(Access access, DivisionCode place, Set<UUID> needs, @Nullable LocalDate from, int days) {
		access.require(Operation.PLAN_BATCH, place);
		if (needs.size() > most()) {
			throw DomainRefusal.invalid("needs", "planning.refused.too-many", most());
		}
		if (days < 1 || days > MOST_DAYS || (from != null && from.isBefore(today()))) {
			throw DomainRefusal.invalid("days", "planning.refused.days", MOST_DAYS);
		}
		List<Wanted> wanted = open(access, place).stream()
			.map(task -> new Wanted(UUID.fromString(task.variable("needId").orElseThrow()),
					Objects.requireNonNull(task.caseId()), task.key()))
			.filter(each -> needs.contains(each.needId()))
			.toList();
		if (wanted.isEmpty()) {
			throw DomainRefusal.invalid("needs", "planning.refused.none");
		}
		UUID id = UUID.randomUUID();
		LocalDate first = (from != null) ? from : firstDay(access, place);
		this.plans.insert(access, id, place, first, first.plusDays(days - 1L), wanted, now());
		record(access, "planning.plan", id, null);
		this.work.plan(access, id);
		return id;
	}

	/**
	 * @throws DomainRefusal if there is no such plan for this person
	 */
	@Transactional(readOnly = true)
	public BatchPlan get(Access access, UUID id) {
		access.require(Operation.PLAN_BATCH);
		BatchPlan plan = this.plans.find(access, id).orElseThrow(BatchPlans::unknown);
		access.require(Operation.PLAN_BATCH, plan.division());
		return plan;
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<PlanHeading> latest(Access access, DivisionCode place, int limit) {
		access.require(Operation.PLAN_BATCH, place);
		return this.plans.latest(access, place, limit);
	}

	/** Whether the machine that was at work on it has stopped: it can be begun again. */
	public boolean isInterrupted(BatchPlan plan) {
		return plan.state().isWorking() && plan.seenAt().plus(LOST).isBefore(now());
	}

	/** Ends the work on a plan; what has been referred stays so. */
	@Transactional
	public BatchPlan cancel(Access access, UUID id) {
		BatchPlan plan = hold(access, id);
		if (!this.plans.become(access, id, Set.of(State.RUNNING, State.READY, State.FAILED), State.CANCELLED, null,
				now())) {
			throw refused(plan);
		}
		record(access, "planning.cancel", id, null);
		return get(access, id);
	}

	/**
	 * Makes the plan anew with what is so by now; what is pinned stays. Where its first
	 * day is past, it is for as many days from the next working day on.
	 */
	@Transactional
	public BatchPlan again(Access access, UUID id) {
		BatchPlan plan = hold(access, id);
		boolean stopped = plan.state() == State.RUNNING && isInterrupted(plan);
		if (!this.plans.become(access, id,
				stopped ? Set.of(State.RUNNING) : Set.of(State.READY, State.FAILED, State.CANCELLED), State.RUNNING,
				null, now())) {
			throw refused(plan);
		}
		if (plan.from().isBefore(today())) {
			LocalDate first = firstDay(access, plan.division());
			this.plans.move(access, id, first, first.plusDays(ChronoUnit.DAYS.between(plan.from(), plan.to())));
		}
		record(access, "planning.again", id, null);
		this.work.plan(access, id);
		return get(access, id);
	}

	/** It stays as it is when the plan is made again, or need not. */
	@Transactional
	public BatchPlan pin(Access access, UUID id, UUID needId, boolean pinned) {
		BatchPlan decided = decide(access, id, needId, need -> Decisions.pin(need, pinned));
		record(access, pinned ? "planning.pin" : "planning.unpin", id, need(decided, needId));
		return decided;
	}

	/**
	 * Not this one: it is not referred to it, and the plan made again gives it another.
	 */
	@Transactional
	public BatchPlan strike(Access access, UUID id, UUID needId, boolean struck) {
		BatchPlan decided = decide(access, id, needId, need -> Decisions.strike(need, struck));
		record(access, struck ? "planning.strike" : "planning.unstrike", id, need(decided, needId));
		return decided;
	}

	/**
	 * Gives the need something else than the plan did, at the first time that is free.
	 * @param offeringId null for nothing at all
	 * @throws DomainRefusal if it may not serve, is full, or has no time
	 */
	@Transactional
	public BatchPlan change(Access access, UUID id, UUID needId, @Nullable UUID offeringId, String reason) {
		String checked = Words.require("reason", reason, MAXIMUM_REASON);
		BatchPlan plan = hold(access, id);
		BatchPlan changed = decide(access, id, needId,
				need -> this.decisions.change(access, plan, need, offeringId, checked));
		this.auditLog.record(access, "planning.change", "batch-plan", id.toString(), need(plan, needId).caseId(),
				checked);
		return changed;
	}

	private BatchPlan decide(Access access, UUID id, UUID needId, UnaryOperator<PlannedNeed> decision) {
		BatchPlan plan = hold(access, id);
		PlannedNeed need = need(plan, needId);
		if (!need.outcome().mayBeReferred()
				|| !this.plans.become(access, id, Set.of(State.READY), State.READY, null, now())) {
			throw refused(plan);
		}
		this.plans.decide(access, id, decision.apply(need));
		return get(access, id);
	}

	/**
	 * Begins to refer everything the plan says. What was referred already is not referred
	 * again.
	 * @param version of the plan that the person has seen
	 * @throws DomainRefusal if somebody changed the plan meanwhile, or there is nothing
	 * to refer
	 */
	@Transactional
	public BatchPlan confirm(Access access, UUID id, int version) {
		access.require(Operation.REFER_NEED);
		BatchPlan plan = hold(access, id);
		boolean stopped = plan.state() == State.CONFIRMING && isInterrupted(plan);
		if ((stopped || plan.state() == State.READY) && plan.version() != version) {
			throw DomainRefusal.conflict("planning.refused.changed");
		}
		if (plan.needs().stream().noneMatch(PlannedNeed::isToBeReferred)) {
			throw DomainRefusal.conflict("planning.refused.nothing");
		}
		if (!this.plans.become(access, id, stopped ? Set.of(State.CONFIRMING) : Set.of(State.READY), State.CONFIRMING,
				null, now())) {
			throw refused(plan);
		}
		record(access, "planning.confirm", id, null);
		BatchPlan begun = get(access, id);
		this.work.confirm(new Confirmation.Run(access, id, begun.version()));
		return begun;
	}

	private void record(Access access, String action, UUID plan, @Nullable PlannedNeed need) {
		this.auditLog.record(access, action, "batch-plan", plan.toString(), (need != null) ? need.caseId() : null,
				null);
	}

	private BatchPlan hold(Access access, UUID id) {
		access.require(Operation.PLAN_BATCH);
		BatchPlan plan = this.plans.hold(access, id).orElseThrow(BatchPlans::unknown);
		access.require(Operation.PLAN_BATCH, plan.division());
		return plan;
	}

	private static PlannedNeed need(BatchPlan plan, UUID needId) {
		return plan.needs()
			.stream()
			.filter(each -> each.needId().equals(needId))
			.findFirst()
			.orElseThrow(BatchPlans::unknown);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(now(), ChinaTime.ZONE);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static DomainRefusal refused(BatchPlan plan) {
		return DomainRefusal.conflict("planning.refused.state." + plan.state());
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("planning.refused.unknown");
	}

}
