package org.wushe.planning.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.Coordinates;

/** What has been given so far: places of offerings, and the time of those who visit. */
public final class Taken {

	private final Travel travel;

	private final Map<UUID, Integer> places = new HashMap<>();

	private final Map<Day, List<Visit>> visits = new HashMap<>();

	public Taken(Travel travel) {
		this.travel = travel;
	}

	private record Day(String organization, LocalDate day) {
	}

	private record Visit(LocalDateTime start, @Nullable Coordinates place) {
	}

	/** The need has it from now on. */
	public void take(Request request, Slot slot) {
		Provider provider = slot.provider();
		this.places.merge(provider.offeringId(), 1, Integer::sum);
		if (provider.visits()) {
			visit(provider.organizationCode(), slot.start(), request.place());
		}
	}

	/** The people of the organisation are there at that time. */
	public void visit(String organization, LocalDateTime start, @Nullable Coordinates place) {
		this.visits.computeIfAbsent(new Day(organization, start.toLocalDate()), day -> new ArrayList<>())
			.add(new Visit(start, place));
	}

	public boolean hasPlaceIn(Provider provider) {
		return this.places.getOrDefault(provider.offeringId(), 0) < provider.left();
	}

	/** Whether those who visit can be with the person then. */
	public boolean isFree(Provider provider, LocalDateTime start, @Nullable Coordinates place) {
		return !provider.visits()
				|| this.visits.getOrDefault(new Day(provider.organizationCode(), start.toLocalDate()), List.of())
					.stream()
					.noneMatch(visit -> this.travel.clash(start, place, visit.start, visit.place));
	}

	/** Whether the need can have it as well. */
	public boolean allows(Request request, Slot slot) {
		return hasPlaceIn(slot.provider()) && isFree(slot.provider(), slot.start(), request.place());
	}

	/** The first time at which the need can have the offering. */
	public Optional<Slot> first(Request request, Choice choice) {
		return choice.slots().stream().filter(slot -> allows(request, slot)).findFirst();
	}

}
