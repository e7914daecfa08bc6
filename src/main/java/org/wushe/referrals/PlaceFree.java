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
			check(today(now), "referrals.refused.place-free-passed", now);
		}

		/**
		 * The same of a place that is kept already, which is freed today by saying so.
		 * @throws DomainRefusal if the day is not to come, or lies too far away
		 */
		void checkToCome(Instant now) {
			check(today(now).plusDays(1), "referrals.refused.place-free-not-to-come", now);
		}

		private void check(LocalDate first, String passed, Instant now) {
			if (this.day.isBefore(first)) {
				throw DomainRefusal.invalid("placeFreeOn", passed);
			}
			if (this.day.isAfter(today(now).plusYears(MOST_YEARS))) {
				throw DomainRefusal.invalid("placeFreeOn", "referrals.refused.place-free-far", MOST_YEARS);
			}
		}

		private static LocalDate today(Instant now) {
			return LocalDate.ofInstant(now, ChinaTime.ZONE);
		}

		Instant begins() {
			return this.day.atStartOfDay(ChinaTime.ZONE).toInstant();
		}

	}

	/** Only when somebody says so. */
	record WhenTold() implements PlaceFree {
	}

}
