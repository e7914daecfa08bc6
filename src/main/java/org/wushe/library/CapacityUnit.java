package org.wushe.library;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a service's capacity is counted in. */
public enum CapacityUnit {

	/** 份餐/天 */
	MEALS_PER_DAY(QuotaPeriod.DAY),
	/** 人次/周 */
	VISITS_PER_WEEK(QuotaPeriod.WEEK),
	/** 人次/月 */
	VISITS_PER_MONTH(QuotaPeriod.MONTH),
	/** 床位 */
	BEDS(null),
	/** 人 */
	PLACES(null),
	/** 件/月 */
	CASES_PER_MONTH(QuotaPeriod.MONTH);

	private final @Nullable QuotaPeriod period;

	CapacityUnit(@Nullable QuotaPeriod period) {
		this.period = period;
	}

	/**
	 * When a unit that was used at that moment may be used again: at the turn of its
	 * period. Empty where it is no quota.
	 */
	public Optional<Instant> renewedAfter(Instant used) {
		return Optional.ofNullable(this.period).map(known -> known.turnAfter(used));
	}

	/**
	 * Whether somebody may keep a unit beyond the first service: a bed, a place in a
	 * group, a meal every day, a visit every week. What is counted by the month is used
	 * up and comes back.
	 */
	public boolean mayBeKept() {
		return this.period != QuotaPeriod.MONTH;
	}

}
