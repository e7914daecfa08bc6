package org.wushe.parties;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What keeps an organisation from serving for a time.
 *
 * @param from the first day; null for at once
 * @param until the last day
 * @param reason empty where nobody wrote it down
 */
public record Restriction(@Nullable LocalDate from, LocalDate until, String reason) {

	/** The last day of what has no end. */
	public static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

	public boolean holdsOn(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && !day.isAfter(this.until);
	}

	public boolean isForGood() {
		return this.until.equals(FOR_GOOD);
	}

}
