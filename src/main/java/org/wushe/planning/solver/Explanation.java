package org.wushe.planning.solver;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.wushe.planning.solver.PassedOver.Why;

/** Says of a plan why it left what suits a need best, by the rules it was made with. */
public final class Explanation {

	private final List<Request> requests;

	private final Map<UUID, Slot> slots;

	private final Travel travel;

	/**
	 * @param requests with all that they may choose from, also what the solver was not
	 * given
	 * @param slots what each need gets
	 */
	public Explanation(Collection<Request> requests, Map<UUID, Slot> slots, Travel travel) {
		this.requests = List.copyOf(requests);
		this.slots = Map.copyOf(slots);
		this.travel = travel;
	}

	/** Empty if the need was given what suits it best, or nothing suits it. */
	public Optional<PassedOver> of(Request request) {
		Slot given = this.slots.get(request.needId());
		return request.choices()
			.stream()
			.min(Choice.BEST_FIRST)
			.filter(best -> given == null || !best.provider().offeringId().equals(given.provider().offeringId()))
			.map(best -> new PassedOver(best.provider().offeringId(),
					(given != null) ? why(request, best, given) : whyNothing(request)));
	}

	private Why why(Request request, Choice best, Slot given) {
		Taken others = others(request);
		if (!others.hasPlaceIn(best.provider())) {
			return full(request, best);
		}
		if (best.slots().isEmpty()) {
			return Why.NO_TIME;
		}
		Slot first = others.first(request, best).orElse(null);
		if (first == null) {
			return Why.BUSY;
		}
		if (request.isLate(first) && !request.isLate(given)) {
			return Why.LATE;
		}
		Choice chosen = request.choice(given.provider().offeringId());
		Map<Why, Long> gains = Map.of(Why.FARTHER, Rules.way(best) - Rules.way(chosen), Why.LATER,
				ChronoUnit.DAYS.between(given.start().toLocalDate(), first.start().toLocalDate())
						* Rules.aDayOfWaiting(request.urgency()),
				Why.LOAD, oneMore(request, best.provider()) - oneMore(request, chosen.provider()));
		return gains.entrySet()
			.stream()
			.filter(gain -> gain.getValue() > 0)
			.max(Map.Entry.<Why, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(Why.TOGETHER);
	}

	/** Full only if everything is; else there is room, and no time. */
	private Why whyNothing(Request request) {
		Taken others = others(request);
		List<Choice> free = request.choices().stream().filter(each -> others.hasPlaceIn(each.provider())).toList();
		if (free.isEmpty()) {
			return request.choices().stream().allMatch(each -> full(request, each) == Why.MORE_URGENT) ? Why.MORE_URGENT
					: Why.FULL;
		}
		return free.stream().allMatch(each -> each.slots().isEmpty()) ? Why.NO_TIME : Why.BUSY;
	}

	private Why full(Request request, Choice choice) {
		List<Request> takers = this.requests.stream().filter(other -> {
			Slot slot = this.slots.get(other.needId());
			return slot != null && slot.provider().offeringId().equals(choice.provider().offeringId());
		}).toList();
		boolean moreUrgent = !takers.isEmpty()
				&& takers.stream().allMatch(other -> other.urgency().compareTo(request.urgency()) > 0);
		return moreUrgent ? Why.MORE_URGENT : Why.FULL;
	}

	private Taken others(Request request) {
		Taken taken = new Taken(this.travel);
		for (Request other : this.requests) {
			Slot slot = this.slots.get(other.needId());
			if (slot != null && !other.needId().equals(request.needId())) {
				taken.take(other, slot);
			}
		}
		return taken;
	}

	/** What the need would add to the load of the organisation. */
	private long oneMore(Request request, Provider provider) {
		Map<String, Integer> load = new HashMap<>();
		this.slots.forEach((need, slot) -> {
			if (!need.equals(request.needId())) {
				load.merge(slot.provider().organizationCode(), 1, Integer::sum);
			}
		});
		int taken = load.getOrDefault(provider.organizationCode(), 0);
		return Rules.load(taken + 1, provider.open()) - Rules.load(taken, provider.open());
	}

}
