package org.wushe.planning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.planning.solver.Choice;
import org.wushe.planning.solver.Request;
import org.wushe.planning.solver.Slot;
import org.wushe.planning.solver.Taken;

/** What people decide about a need of a plan. */
@Component
class Decisions {

	private final Needs needs;

	private final Timetable timetable;

	private final PlanningTerms terms;

	Decisions(Needs needs, Timetable timetable, PlanningTerms terms) {
		this.needs = needs;
		this.timetable = timetable;
		this.terms = terms;
	}

	static PlannedNeed pin(PlannedNeed need, boolean pinned) {
		return decided(need, need.offeringId(), need.start(), pinned, need.struck(), need.changeReason());
	}

	static PlannedNeed strike(PlannedNeed need, boolean struck) {
		UUID offering = need.offeringId();
		if (offering == null) {
			return need;
		}
		Set<UUID> all = new HashSet<>(need.struck());
		if (struck) {
			all.add(offering);
		}
		else {
			all.remove(offering);
		}
		return decided(need, offering, need.start(), need.pinned() && !struck, all, need.changeReason());
	}

	/**
	 * What was chosen by hand is pinned.
	 * @throws DomainRefusal if it may not serve, is full, or has no time
	 */
	PlannedNeed change(Access access, BatchPlan plan, PlannedNeed need, @Nullable UUID offeringId, String reason) {
		if (offeringId == null) {
			return decided(need, null, null, true, need.struck(), reason);
		}
		PlannedChoice wanted = need.choice(offeringId)
			.orElseThrow(() -> DomainRefusal.invalid("offeringId", "planning.refused.no-choice"));
		Instant start = Timetable.instant(slot(access, plan, need, wanted).start());
		Set<UUID> struck = need.struck()
			.stream()
			.filter(each -> !each.equals(offeringId))
			.collect(Collectors.toUnmodifiableSet());
		return decided(need, offeringId, start, true, struck, reason);
	}

	/** The first one that the others of the plan leave free. */
	private Slot slot(Access access, BatchPlan plan, PlannedNeed need, PlannedChoice wanted) {
		List<PlannedNeed> others = plan.needs()
			.stream()
			.filter(other -> other.isToBeReferred() && !other.needId().equals(need.needId()))
			.toList();
		Map<UUID, List<PlannedChoice>> choices = others.stream()
			.collect(Collectors.toMap(PlannedNeed::needId, other -> other.given().stream().toList()));
		choices.put(need.needId(), List.of(wanted));
		List<Need> known = choices.keySet().stream().map(id -> this.needs.get(access, id)).toList();
		Map<UUID, Request> requests = this.timetable.requests(access, plan, known, choices)
			.stream()
			.collect(Collectors.toMap(Request::needId, Function.identity()));
		Taken taken = new Taken(this.terms.travel());
		for (PlannedNeed other : others) {
			Request request = requests.get(other.needId());
			if (request != null && other.start() != null && other.offeringId() != null) {
				taken.take(request, slot(request.choice(other.offeringId()), Timetable.local(other.start())));
			}
		}
		Request request = Objects.requireNonNull(requests.get(need.needId()));
		Choice choice = request.choice(wanted.offeringId());
		if (!taken.hasPlaceIn(choice.provider())) {
			throw DomainRefusal.conflict("planning.refused.full", wanted.title());
		}
		return taken.first(request, choice)
			.orElseThrow(() -> DomainRefusal.conflict("planning.refused.no-time", wanted.title()));
	}

	/** What the other has, whether it could still be had or not. */
	private static Slot slot(Choice choice, LocalDateTime start) {
		return choice.slots()
			.stream()
			.filter(slot -> slot.start().equals(start))
			.findFirst()
			.orElseGet(() -> new Slot(choice.provider(), start, 1));
	}

	private static PlannedNeed decided(PlannedNeed need, @Nullable UUID offering, @Nullable Instant start,
			boolean pinned, Set<UUID> struck, @Nullable String reason) {
		return new PlannedNeed(need.needId(), need.caseId(), need.caseNumber(), need.title(), need.urgency(),
				need.reportedAt(), need.dueAt(), need.taskKey(), need.choices(), need.excluded(), need.weighed(),
				need.plannedOffering(), offering, start, pinned, struck, reason, need.outcome(), need.refusal(),
				need.refusalArgs());
	}

}
