package org.wushe.planning;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.matching.Judged;
import org.wushe.matching.MatchReason;
import org.wushe.needs.Need;
import org.wushe.parties.Coordinates;
import org.wushe.library.AccessFeature;
import org.wushe.planning.solver.Provider;

/**
 * An offering that may serve a need of a plan.
 *
 * @param score of the matching, 0 to 1
 * @param meters between the two; null if not known
 * @param left units of capacity when the plan was made; {@link Integer#MAX_VALUE} where
 * it is not counted
 * @param open the organisation's open referrals then
 * @param visits whether its people come to the home
 * @param team the volunteers who come; null if none do
 * @param reasons what speaks for it most
 */
public record PlannedChoice(UUID offeringId, String organizationCode, String organizationName, String title,
		double score, @Nullable Integer meters, int left, int open, boolean visits, @Nullable String team,
		List<MatchReason> reasons) {

	private static final int STRONGEST = 3;

	public PlannedChoice {
		reasons = List.copyOf(reasons);
	}

	static PlannedChoice of(Need need, Judged.Option option, Crews.Known crews) {
		Coordinates here = need.coordinates();
		Coordinates there = option.offering().coordinates();
		boolean visits = option.offering().accessibility().contains(AccessFeature.HOME_VISIT);
		return new PlannedChoice(option.offering().id(), option.candidate().organizationCode(),
				option.candidate().organizationName(), option.offering().title(), option.candidate().score(),
				(here != null && there != null) ? (int) Math.round(here.metersTo(there)) : null, option.left(),
				option.open(), visits, visits ? crews.team(option.offering().id()) : null,
				option.candidate().strongest(STRONGEST));
	}

	/** The organisation, and the volunteers who come for it. */
	public String who() {
		return (this.team != null) ? this.organizationName + " · " + this.team : this.organizationName;
	}

	Provider provider(Crews.Known crews) {
		return new Provider(this.offeringId, this.organizationCode, this.left, this.open,
				this.visits ? crews.crew(this.offeringId, this.organizationCode) : null);
	}

}
