package org.wushe.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Outcomes added up, recent ones with more weight: what is one half-life old counts half.
 * Exponential decay has the property that a sum can be aged as a whole.
 *
 * @param ratings weight of all ratings
 * @param ratingSum their levels, 1 to 5, each times its weight
 * @param answered weight of the referrals that were accepted, declined, or left to expire
 * @param accepted weight of those that were accepted
 * @param served weight of the services that had an appointment
 * @param punctual weight of those that began in time
 * @param ratingCount how many ratings these are, whatever their age
 */
record Tally(double ratings, double ratingSum, double answered, double accepted, double served, double punctual,
		int ratingCount, int answeredCount, int servedCount) {

	static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** What came of the services of one category on one day. */
	record Day(String categoryCode, LocalDate day, int ratings, int ratingSum, int answered, int accepted, int served,
			int punctual) {

		private Tally asOf(LocalDate today, Duration halfLife) {
			long days = Math.max(0, ChronoUnit.DAYS.between(this.day, today));
			return new Tally(this.ratings, this.ratingSum, this.answered, this.accepted, this.served, this.punctual,
					this.ratings, this.answered, this.served)
				.faded(Duration.ofDays(days), halfLife);
		}

	}

	/** Of days in any order. */
	static Tally of(Collection<Day> days, LocalDate today, Duration halfLife) {
		return days.stream().map(day -> day.asOf(today, halfLife)).reduce(NONE, Tally::plus);
	}

	Tally plus(Tally other) {
		return new Tally(this.ratings + other.ratings, this.ratingSum + other.ratingSum, this.answered + other.answered,
				this.accepted + other.accepted, this.served + other.served, this.punctual + other.punctual,
				this.ratingCount + other.ratingCount, this.answeredCount + other.answeredCount,
				this.servedCount + other.servedCount);
	}

	/** Without a part of it. */
	Tally minus(Tally part) {
		return new Tally(less(this.ratings, part.ratings), less(this.ratingSum, part.ratingSum),
				less(this.answered, part.answered), less(this.accepted, part.accepted), less(this.served, part.served),
				less(this.punctual, part.punctual), Math.max(0, this.ratingCount - part.ratingCount),
				Math.max(0, this.answeredCount - part.answeredCount), Math.max(0, this.servedCount - part.servedCount));
	}

	/** After a time in which nothing happened; the counts stay. */
	Tally faded(Duration time, Duration halfLife) {
		double factor = Math.pow(0.5, (double) Math.max(0, time.toSeconds()) / halfLife.toSeconds());
		return new Tally(this.ratings * factor, this.ratingSum * factor, this.answered * factor, this.accepted * factor,
				this.served * factor, this.punctual * factor, this.ratingCount, this.answeredCount, this.servedCount);
	}

	private static double less(double all, double part) {
		return Math.max(0, all - part);
	}

}
