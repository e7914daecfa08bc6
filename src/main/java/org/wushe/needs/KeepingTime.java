package org.wushe.needs;

import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import org.wushe.identity.ChinaTime;

/**
 * How long a case may tell of people, counted from its end, as the notice promises at
 * intake: no longer than its purpose needs (PIPL 19), and deleted or made anonymous by
 * us, unasked, when that time is over (PIPL 47).
 */
enum KeepingTime {

	/** Files of cases that were served 结案后十年. */
	CASE_FILES(Period.ofYears(10), EnumSet.of(NeedState.CLOSED)),

	/** Needs that nobody met, or that were withdrawn before anybody did 未能满足的需求两年. */
	UNMATCHED_NEEDS(Period.ofYears(2), EnumSet.of(NeedState.UNMET, NeedState.WITHDRAWN));

	private final Period length;

	private final Set<NeedState> states;

	KeepingTime(Period length, Set<NeedState> states) {
		this.length = length;
		this.states = states;
	}

	/** The ends of life for which it counts. */
	Set<NeedState> states() {
		return this.states;
	}

	/** The time is over for what was closed until then. */
	Instant overFor(Instant now) {
		return now.atZone(ChinaTime.ZONE).minus(this.length).toInstant();
	}

}
