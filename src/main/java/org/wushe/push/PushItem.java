package org.wushe.push;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.matching.MatchReason;
import org.wushe.needs.Urgency;

/**
 * One thing that a person was told: that an offering fits a need, or that there is a
 * need. Of the need it holds nothing that says whose it is.
 *
 * @param noticeId null once the notice has gone
 * @param offeringId null where it tells of a need only
 * @param division the community, for people of organisations
 * @param neededBy until when it is to be solved, if that was promised
 * @param score 0 to 1
 * @param reasons of the score; empty where it tells of a need only
 */
public record PushItem(@Nullable UUID noticeId, UUID needId, UUID caseId, @Nullable UUID offeringId,
		String categoryCode, DivisionCode division, Urgency urgency, @Nullable Instant neededBy, double score,
		List<MatchReason> reasons, Instant toldAt) {

	public PushItem {
		reasons = List.copyOf(reasons);
	}

	/** The reasons that speak for it most, strongest first. */
	public List<MatchReason> strongest(int count) {
		return this.reasons.stream()
			.filter(reason -> reason.isKnown() && reason.value() >= 0.5)
			.sorted(Comparator.comparingDouble(MatchReason::contribution).reversed().thenComparing(MatchReason::factor))
			.limit(count)
			.toList();
	}

}
