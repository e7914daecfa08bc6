package org.wushe.planning.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.planning.BatchPlan;
import org.wushe.planning.BatchPlans;

@RestController
@RequestMapping("/api/batch-plans")
class BatchPlansController {

	private static final int USUAL_DAYS = 5;

	private final BatchPlans plans;

	private final CurrentAccess currentAccess;

	BatchPlansController(BatchPlans plans, CurrentAccess currentAccess) {
		this.plans = plans;
		this.currentAccess = currentAccess;
	}

	/** A need that can be planned. */
	record OpenNeed(String needId, UUID caseId, String caseNumber, String title) {
	}

	/**
	 * What is to be planned.
	 *
	 * @param needs null for all that can be
	 * @param from first day of the times proposed; null for the next working day
	 * @param days null for five
	 */
	record Asked(@Nullable String division, @Nullable Set<UUID> needs, @Nullable LocalDate from,
			@Nullable Integer days) {
	}

	/** The version of the plan that was looked at. */
	record Seen(int version) {
	}

	/** What is to be changed: what is null stays as it is. */
	record Decision(@Nullable Boolean pinned, @Nullable Boolean struck) {
	}

	/**
	 * Something else than the plan's.
	 *
	 * @param offeringId null for nothing at all
	 */
	record Other(@Nullable UUID offeringId, @Nullable String reason) {
	}

	@GetMapping("/needs")
	List<OpenNeed> open(@RequestParam @Nullable String division) {
		return this.plans.open(access(), division(division))
			.stream()
			.map(task -> new OpenNeed(task.variable("needId").orElseThrow(), Objects.requireNonNull(task.caseId()),
					String.valueOf(task.caseNumber()), String.valueOf(task.caseTitle())))
			.toList();
	}

	/** Begins to make a plan; {@link #get} tells how far it is. */
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	PlanBody plan(@RequestBody Asked asked) {
		DivisionCode division = division(asked.division());
		Set<UUID> needs = new HashSet<>();
		if (asked.needs() != null) {
			needs.addAll(asked.needs());
		}
		else {
			open(asked.division()).forEach(need -> needs.add(UUID.fromString(need.needId())));
		}
		UUID id = this.plans.begin(access(), division, needs, asked.from(),
				Objects.requireNonNullElse(asked.days(), USUAL_DAYS));
		return get(id);
	}

	@GetMapping("/{id}")
	PlanBody get(@PathVariable UUID id) {
		return PlanBody.of(this.plans.get(access(), id));
	}

	@PostMapping("/{id}/again")
	@ResponseStatus(HttpStatus.ACCEPTED)
	PlanBody again(@PathVariable UUID id) {
		return PlanBody.of(this.plans.again(access(), id));
	}

	@PostMapping("/{id}/cancel")
	PlanBody cancel(@PathVariable UUID id) {
		return PlanBody.of(this.plans.cancel(access(), id));
	}

	@PostMapping("/{id}/needs/{need}")
	PlanBody decide(@PathVariable UUID id, @PathVariable UUID need, @RequestBody Decision decision) {
		BatchPlan plan = this.plans.get(access(), id);
		if (decision.pinned() != null) {
			plan = this.plans.pin(access(), id, need, decision.pinned());
		}
		if (decision.struck() != null) {
			plan = this.plans.strike(access(), id, need, decision.struck());
		}
		return PlanBody.of(plan);
	}

	@PostMapping("/{id}/needs/{need}/change")
	PlanBody change(@PathVariable UUID id, @PathVariable UUID need, @RequestBody Other other) {
		return PlanBody.of(this.plans.change(access(), id, need, other.offeringId(),
				Objects.requireNonNullElse(other.reason(), "")));
	}

	/**
	 * Begins to refer what the plan says; {@link #get} tells what became of each need.
	 */
	@PostMapping("/{id}/confirm")
	@ResponseStatus(HttpStatus.ACCEPTED)
	PlanBody confirm(@PathVariable UUID id, @RequestBody Seen seen) {
		return PlanBody.of(this.plans.confirm(access(), id, seen.version()));
	}

	private Access access() {
		return this.currentAccess.get();
	}

	private DivisionCode division(@Nullable String code) {
		DivisionCode own = access().division();
		if (code == null && own != null) {
			return own;
		}
		if (code == null || !DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("division", "planning.refused.division");
		}
		return new DivisionCode(code);
	}

}
