package org.wushe.planning.solver;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.needs.Urgency;
import org.wushe.parties.Coordinates;

/**
 * A need as the planner sees it.
 *
 * @param place null if not known
 * @param choices what may serve it, best first; nothing that is ruled out is among them
 */
public record Request(UUID needId, Urgency urgency, Instant reportedAt, @Nullable Coordinates place,
		List<Choice> choices) {

	/** As people would take them one by one: the urgent first, then the oldest. */
	public static final Comparator<Request> IN_TURN = Comparator.comparing(Request::urgency)
		.reversed()
		.thenComparing(Request::reportedAt)
		.thenComparing(Request::needId);

	public Request {
		choices = List.copyOf(choices);
	}

	/**
	 * The choice of an offering.
	 * @throws java.util.NoSuchElementException if the need cannot have it
	 */
	public Choice choice(UUID offeringId) {
		return this.choices.stream()
			.filter(choice -> choice.provider().offeringId().equals(offeringId))
			.findFirst()
			.orElseThrow();
	}

}
