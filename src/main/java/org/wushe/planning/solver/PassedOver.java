package org.wushe.planning.solver;

import java.util.UUID;

/**
 * What would have suited a need best, taken by itself, and why the need was not given it.
 */
public record PassedOver(UUID offeringId, Why why) {

	/** What kept it from being given. */
	public enum Why {

		/** Its places went to needs that are more urgent. */
		MORE_URGENT,
		/** Its places went to others of the plan. */
		FULL,
		/** Nobody comes, and it does not open, in these days. */
		NO_TIME,
		/** Those who come are with others of the plan. */
		BUSY,
		/** It could only begin after what was promised. */
		LATE,
		/** It is farther away. */
		FARTHER,
		/** It could only begin later. */
		LATER,
		/** Its organisation has more to do already. */
		LOAD,
		/** No single reason: it is better for all needs together. */
		TOGETHER

	}

}
