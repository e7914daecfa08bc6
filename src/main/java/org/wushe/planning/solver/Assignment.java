package org.wushe.planning.solver;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** What one need is given: what the solver decides. */
@PlanningEntity
public class Assignment {

	@PlanningId
	private UUID id = new UUID(0, 0);

	private @Nullable Request request;

	private @Nullable Travel travel;

	private Map<UUID, Choice> choices = Map.of();

	private List<Slot> slots = List.of();

	private LocalDate firstDay = LocalDate.MIN;

	@PlanningPin
	private boolean pinned;

	@PlanningVariable(valueRangeProviderRefs = "slots", allowsUnassigned = true)
	private @Nullable Slot slot;

	/** For the solver, which copies what it works on. */
	public Assignment() {
	}

	Assignment(Request request, Travel travel, @Nullable Slot slot, boolean pinned) {
		this.id = request.needId();
		this.request = request;
		this.travel = travel;
		this.choices = request.choices()
			.stream()
			.collect(Collectors.toMap(choice -> choice.provider().offeringId(), Function.identity()));
		this.slots = request.choices()
			.stream()
			.sorted(Comparator.comparing(choice -> choice.provider().offeringId()))
			.flatMap(choice -> choice.slots().stream())
			.toList();
		this.firstDay = this.slots.stream()
			.map(each -> each.start().toLocalDate())
			.min(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
		this.slot = slot;
		this.pinned = pinned;
	}

	public UUID getId() {
		return this.id;
	}

	@ValueRangeProvider(id = "slots")
	public List<Slot> getSlots() {
		return this.slots;
	}

	public boolean isPinned() {
		return this.pinned;
	}

	public @Nullable Slot getSlot() {
		return this.slot;
	}

	public void setSlot(@Nullable Slot slot) {
		this.slot = slot;
	}

	Request request() {
		return Objects.requireNonNull(this.request);
	}

	/** What it was given; asked only where there is something. */
	Slot given() {
		return Objects.requireNonNull(this.slot);
	}

	/** What the need and what it was given have to do with each other. */
	Choice choice() {
		return Objects.requireNonNull(this.choices.get(provider().offeringId()));
	}

	Provider provider() {
		return given().provider();
	}

	String organization() {
		return provider().organizationCode();
	}

	int openReferrals() {
		return provider().open();
	}

	LocalDate day() {
		return given().start().toLocalDate();
	}

	/** Since the first day on which it could have had anything. */
	long daysOfWaiting() {
		return ChronoUnit.DAYS.between(this.firstDay, day());
	}

	/** Whether it begins after what was promised. */
	boolean isLate() {
		return request().isLate(given());
	}

	boolean isVisit() {
		return provider().visits();
	}

	String crew() {
		return Objects.requireNonNull(provider().crew()).id();
	}

	/** How many others of its crew may be elsewhere meanwhile. */
	int othersMeanwhile() {
		return given().room() - 1;
	}

	/** Whether nobody could be at both. */
	boolean clashesWith(Assignment other) {
		return other != this && Objects.requireNonNull(this.travel)
			.clash(given().start(), request().place(), other.given().start(), other.request().place());
	}

}
