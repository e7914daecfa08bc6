package org.wushe.referrals;

import java.time.Instant;
import java.time.LocalDate;

import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;

/** When a place is free that somebody took, as its organisation says with its report. */
public sealed interface PlaceFree {

	/** At once: the person does not come again. */
	record Now() implements PlaceFree {
	}

	/** From the beginning of a day in China on. */
	record On(LocalDate day) implements PlaceFree {

		private static final int MOST_YEARS = 10;

		/**
		 * @throws DomainRefusal if the day has passed, or lies farther away than anybody
		 * can say
		 */
		void check(Instant now) {
			LocalDate today = LocalDate.ofInstant(now, ChinaTime.ZONE);
			if (this.day.isBefore(today)) {
				throw DomainRefusal.invalid("placeFreeOn", "referrals.refused.place-free-passed");
			}
			if (this.day.isAfter(today.plusYears(MOST_YEARS))) {
				throw DomainRefusal.invalid("placeFreeOn", "referrals.refused.place-free-far", MOST_YEARS);
			}
		}

		Instant begins() {
			return this.day.atStartOfDay(ChinaTime.ZONE).toInstant();
		}

	}

	/** Only when somebody says so. */
	record WhenTold() implements PlaceFree {
	}

}
