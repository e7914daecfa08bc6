package org.wushe.ratings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a rating. Its level and words never change. */
public enum RatingState {

	/** 差评，待整改 */
	SUBMITTED,
	/** 整改中 */
	RECTIFYING,
	/** 已整改，待追评 */
	RECTIFIED,
	/** 已办结 */
	CLOSED;

	/** What each state may become: the whole life in one table. */
	public Set<RatingState> next() {
		return switch (this) {
			case SUBMITTED -> EnumSet.of(RECTIFYING, CLOSED);
			case RECTIFYING -> EnumSet.of(RECTIFIED, CLOSED);
			case RECTIFIED -> EnumSet.of(CLOSED);
			case CLOSED -> EnumSet.noneOf(RatingState.class);
		};
	}

	/** The states out of which this one is reached. */
	Set<RatingState> before() {
		return Arrays.stream(values()).filter(state -> state.next().contains(this)).collect(Collectors.toSet());
	}

	/** Good ratings and follow-up ratings ask for nothing more. */
	static RatingState first(RatingLevel level, int round) {
		return (level.isPositive() || round > 1) ? CLOSED : SUBMITTED;
	}

}
