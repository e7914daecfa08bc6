package org.wushe.referrals;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DomainRefusal;

/**
 * When, where and by whom a service is to be given.
 *
 * @param minutes how long it will take
 * @param place in words, where the kind does not say it; no personal address
 * @param staffName the resident sees it
 * @param note such as what the resident should prepare
 */
public record ServicePlan(Instant start, int minutes, PlaceKind placeKind, @Nullable String place, String staffName,
		@Nullable String note) {

	private static final int MAXIMUM_NAME = 40;

	private static final int MAXIMUM_PLACE = 100;

	private static final int MAXIMUM_NOTE = 500;

	private static final int MAXIMUM_MINUTES = 1_440;

	/** Filling in the form takes a while. */
	private static final Duration WHILE_TYPING = Duration.ofMinutes(10);

	/**
	 * @throws DomainRefusal if something is missing, too long or no span of a day
	 */
	void check() {
		Words.require("staffName", this.staffName, MAXIMUM_NAME);
		Words.optional("note", this.note, MAXIMUM_NOTE);
		if (this.placeKind == PlaceKind.OTHER) {
			Words.require("place", this.place, MAXIMUM_PLACE);
		}
		Words.optional("place", this.place, MAXIMUM_PLACE);
		checkMinutes(this.minutes);
	}

	/**
	 * @throws DomainRefusal if it begins in the past
	 */
	void checkAhead(Instant now) {
		if (this.start.isBefore(now.minus(WHILE_TYPING))) {
			throw DomainRefusal.invalid("scheduledStart", "referrals.refused.planned-in-past");
		}
	}

	static void checkMinutes(int minutes) {
		if (minutes < 1 || minutes > MAXIMUM_MINUTES) {
			throw DomainRefusal.invalid("minutes", "referrals.refused.minutes", MAXIMUM_MINUTES);
		}
	}

}
