package org.wushe.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a plan comes to, whoever made it.
 *
 * @param assigned needs that are given something
 * @param unassigned needs that are not
 * @param score sum of the matching's scores
 * @param meters the way to all of them, as far as it is known
 * @param busiest most needs that one organisation gets
 * @param late how many begin after what was promised; null in plans of old
 */
public record PlanTotals(int assigned, int unassigned, double score, long meters, int busiest, @Nullable Integer late) {

	/** What a need gets, and when. */
	record Given(PlannedChoice choice, @Nullable Instant start) {
	}

	static PlanTotals of(Collection<PlannedNeed> needs, Function<PlannedNeed, @Nullable Given> what) {
		int assigned = 0;
		double score = 0;
		long meters = 0;
		int late = 0;
		Map<String, Integer> load = new HashMap<>();
		for (PlannedNeed need : needs) {
			Given given = what.apply(need);
			if (given != null) {
				PlannedChoice choice = given.choice();
				assigned++;
				score += choice.score();
				Integer way = choice.meters();
				meters += (way != null) ? way : 0;
				late += isLate(need, given) ? 1 : 0;
				load.merge(choice.organizationCode(), 1, Integer::sum);
			}
		}
		return new PlanTotals(assigned, needs.size() - assigned, score, meters,
				load.values().stream().mapToInt(Integer::intValue).max().orElse(0), late);
	}

	private static boolean isLate(PlannedNeed need, Given given) {
		return given.start() != null && need.dueAt() != null && given.start().isAfter(need.dueAt());
	}

}
