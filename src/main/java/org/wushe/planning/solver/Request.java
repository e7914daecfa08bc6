package org.wushe.planning.solver;

import java.time.Instant;
import java.time.LocalDateTime;
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
 * @param due by when it was promised that the need is met; null if nothing was promised
 * @param choices what may serve it, best first; nothing that is ruled out is among them
 */
public record Request(UUID needId, Urgency urgency, Instant reportedAt, @Nullable Coordinates place,
		@Nullable LocalDateTime due, List<Choice> choices) {

	/** As people would take them one by one: the urgent first, then the oldest. */
	public static final Comparator<Request> IN_TURN = Comparator.comparing(Request::urgency)
		.reversed()
		.thenComparing(Request::reportedAt)
		.thenComparing(Request::needId);

	public Request {
		choices = List.copyOf(choices);
	}

	/**
	 * With no more choices than so many; with all of them if none of those is what it was
	 * given one by one.
	 */
	public Request bestOf(int most, @Nullable Slot oneByOne) {
		List<Choice> best = this.choices.stream().sorted(Choice.BEST_FIRST).limit(most).toList();
		return (best.stream()
			.anyMatch(choice -> oneByOne != null
					&& choice.provider().offeringId().equals(oneByOne.provider().offeringId())))
							? new Request(this.needId, this.urgency, this.reportedAt, this.place, this.due, best)
							: this;
	}

	/** Whether that would be after what was promised. */
	public boolean isLate(Slot slot) {
		return this.due != null && slot.start().isAfter(this.due);
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
