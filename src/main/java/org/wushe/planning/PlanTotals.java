package org.wushe.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 */
public record PlanTotals(int assigned, int unassigned, double score, long meters, int busiest) {

	static PlanTotals of(Collection<PlannedNeed> needs, Function<PlannedNeed, @Nullable UUID> offering) {
		int assigned = 0;
		double score = 0;
		long meters = 0;
		Map<String, Integer> load = new HashMap<>();
		for (PlannedNeed need : needs) {
			Optional<PlannedChoice> given = need.choice(offering.apply(need));
			if (given.isPresent()) {
				assigned++;
				score += given.get().score();
				Integer way = given.get().meters();
				meters += (way != null) ? way : 0;
				load.merge(given.get().organizationCode(), 1, Integer::sum);
			}
		}
		return new PlanTotals(assigned, needs.size() - assigned, score, meters,
				load.values().stream().mapToInt(Integer::intValue).max().orElse(0));
	}

}
