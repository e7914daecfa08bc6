package org.wushe.planning.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One by one by score, as people do by hand: the urgent first, then the oldest, each the
 * best that is left and comes in time, or else the best that is left. What a plan has to
 * beat, by the same rules.
 */
public final class Greedy {

	private Greedy() {
	}

	/**
	 * @param fixed what is settled already
	 * @return what each need gets; those that get nothing are not in it
	 */
	public static Map<UUID, Slot> assign(List<Request> requests, Map<UUID, Slot> fixed, Travel travel) {
		Taken taken = new Taken(travel);
		Map<UUID, Slot> given = new LinkedHashMap<>();
		List<Request> inTurn = requests.stream().sorted(Request.IN_TURN).toList();
		for (Request request : inTurn) {
			Slot slot = fixed.get(request.needId());
			if (slot != null) {
				given.put(request.needId(), slot);
				taken.take(request, slot);
			}
		}
		for (Request request : inTurn) {
			if (!fixed.containsKey(request.needId())) {
				best(request, taken).ifPresent(slot -> {
					given.put(request.needId(), slot);
					taken.take(request, slot);
				});
			}
		}
		return given;
	}

	private static Optional<Slot> best(Request request, Taken taken) {
		return free(request, taken).filter(slot -> !request.isLate(slot))
			.findFirst()
			.or(() -> free(request, taken).findFirst());
	}

	/** The first time of each choice, the best first. */
	private static Stream<Slot> free(Request request, Taken taken) {
		return request.choices()
			.stream()
			.sorted(Choice.BEST_FIRST)
			.flatMap(choice -> taken.first(request, choice).stream());
	}

}
