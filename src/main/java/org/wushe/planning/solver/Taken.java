package org.wushe.planning.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

	private record Day(String crew, LocalDate day) {
	}

	private record Visit(LocalDateTime start, @Nullable Coordinates place, int room) {
	}

	/** The need has it from now on. */
	public void take(Request request, Slot slot) {
		Provider provider = slot.provider();
		this.places.merge(provider.offeringId(), 1, Integer::sum);
		if (provider.crew() != null) {
			add(provider.crew(), new Visit(slot.start(), request.place(), slot.room()));
		}
	}

	/** One of the crew is there at that time. */
	public void visit(Crew crew, LocalDateTime start, @Nullable Coordinates place) {
		add(crew, new Visit(start, place, crew.size()));
	}

	private void add(Crew crew, Visit visit) {
		this.visits.computeIfAbsent(day(crew, visit.start), day -> new ArrayList<>()).add(visit);
	}

	private static Day day(Crew crew, LocalDateTime start) {
		return new Day(crew.id(), start.toLocalDate());
	}

	public boolean hasPlaceIn(Provider provider) {
		return this.places.getOrDefault(provider.offeringId(), 0) < provider.left();
	}

	/** How many of the crew cannot be there then, since they are with others. */
	public int away(Crew crew, LocalDateTime start, @Nullable Coordinates place) {
		return (int) clashing(crew, start, place).count();
	}

	/** Whether anybody of the crew is anywhere. */
	public boolean knows(Crew crew) {
		return this.visits.keySet().stream().anyMatch(day -> day.crew.equals(crew.id()));
	}

	private Stream<Visit> clashing(Crew crew, LocalDateTime start, @Nullable Coordinates place) {
		return this.visits.getOrDefault(day(crew, start), List.of())
			.stream()
			.filter(visit -> this.travel.clash(start, place, visit.start, visit.place));
	}

	/**
	 * Whether somebody who visits can be with the person then, and everybody else still
	 * has somebody: a visit that meets fewer others than there are people always finds
	 * one who is free.
	 */
	private boolean isFree(Slot slot, @Nullable Coordinates place) {
		Crew crew = slot.provider().crew();
		if (crew == null) {
			return true;
		}
		List<Visit> others = clashing(crew, slot.start(), place).toList();
		// Each of them meets itself.
		return others.size() < slot.room()
				&& others.stream().allMatch(other -> away(crew, other.start, other.place) < other.room);
	}

	/** Whether the need can have it as well. */
	public boolean allows(Request request, Slot slot) {
		return hasPlaceIn(slot.provider()) && isFree(slot, request.place());
	}

	/** The first time at which the need can have the offering. */
	public Optional<Slot> first(Request request, Choice choice) {
		return hasPlaceIn(choice.provider())
				? choice.slots().stream().filter(slot -> isFree(slot, request.place())).findFirst() : Optional.empty();
	}

}
