package org.wushe.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Eligibility;
import org.wushe.library.Offerings;
import org.wushe.library.Wanted;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import org.wushe.parties.SpecialGroup;

/**
 * How good an offering is in each fact that can be better or worse, from 0 to the best
 * there is.
 *
 * @param maximum the capacity in all, which is neither good nor bad
 */
record Merits(int maximum, Map<Fact, Integer> levels) {

	private static final List<String> CATEGORIES = List.of("elderly-care.bathing", "elderly-care",
			"elderly-care.meals.soft", "elderly-care.meals");

	private static final List<String> PLACES = List.of("110101001001", "360702009001", "360702001009", "360702001001",
			"360702001001001");

	Merits {
		levels = new EnumMap<>(levels);
	}

	/** A fact, the factor that it speaks for, and the best there is of it. */
	enum Fact {

		FITTING_CATEGORY(Factor.CATEGORY, 3), SHARED_WORDS(Factor.TEXT, 20), MEANT_FOR_THEM(Factor.ELIGIBILITY, 1),
		NEARNESS(Factor.DISTANCE, 200), COMES_TO_THE_HOME(Factor.DISTANCE, 1), SAME_PLACE(Factor.NEIGHBORHOOD, 4),
		LEFT(Factor.CAPACITY, 40), LATELY_CONFIRMED(Factor.FRESHNESS, 40), HOURS(Factor.OPENING, 15),
		CHEAPNESS(Factor.COST, 50), GRADE(Factor.GRADE, 5), GOOD_RATINGS(Factor.RATING, 40),
		BAD_RATINGS_SPARED(Factor.RATING, 40), ACCEPTED(Factor.ACCEPTANCE, 40), REFUSALS_SPARED(Factor.ACCEPTANCE, 40),
		IN_TIME(Factor.PUNCTUALITY, 40), DELAYS_SPARED(Factor.PUNCTUALITY, 40), IDLENESS(Factor.LOAD, 40),
		INDEPENDENCE(Factor.INTEREST, 1);

		private final Factor factor;

		private final int best;

		Fact(Factor factor, int best) {
			this.factor = factor;
			this.best = best;
		}

		Factor factor() {
			return this.factor;
		}

		int best() {
			return this.best;
		}

	}

	Merits with(Fact fact, int level) {
		Merits other = new Merits(this.maximum, this.levels);
		other.levels.put(fact, level);
		return other;
	}

	int of(Fact fact) {
		return this.levels.getOrDefault(fact, 0);
	}

	private int missing(Fact fact) {
		return fact.best() - of(fact);
	}

	Supply supply(Wanted wanted, UUID id) {
		int left = Math.min(of(Fact.LEFT), this.maximum);
		Offerings offering = Offerings.meals()
			.id(id)
			.of(CATEGORIES.get(of(Fact.FITTING_CATEGORY)))
			.called("＊" + wanted.text().substring(0, of(Fact.SHARED_WORDS)), "")
			.eligible((of(Fact.MEANT_FOR_THEM) > 0)
					? new Eligibility(null, null, Set.of(SpecialGroup.ELDERLY), List.of()) : Eligibility.everyone())
			.at(new Coordinates(25.861 + missing(Fact.NEARNESS) / 1000.0, 114.931))
			.with((of(Fact.COMES_TO_THE_HOME) > 0) ? new AccessFeature[] { AccessFeature.HOME_VISIT }
					: new AccessFeature[0])
			.givenIn(PLACES.get(of(Fact.SAME_PLACE)))
			.capacity(new Capacity(CapacityUnit.MEALS_PER_DAY, this.maximum, left,
					Facts.NOW.minus(Duration.ofDays(4L * missing(Fact.LATELY_CONFIRMED)))))
			.closing(LocalTime.of(8 + of(Fact.HOURS), 0))
			.costing(1000 * missing(Fact.CHEAPNESS));
		return new Supply(offering.build(), organization(), Wording.of(offering.build().title(), "", List.of()),
				standing(), left, missing(Fact.IDLENESS));
	}

	/** Of whoever opened the case, or nobody's. */
	private Organization organization() {
		Organization other = Facts.organization(of(Fact.GRADE), null);
		return (of(Fact.INDEPENDENCE) > 0) ? other
				: new Organization(Facts.OPENERS, other.kind(), other.name(), null, other.registration(), other.grade(),
						other.gradeValidUntil(), other.division(), List.of(), "", null, (LocalDate) null, 0);
	}

	private Standing standing() {
		int good = of(Fact.GOOD_RATINGS);
		int bad = missing(Fact.BAD_RATINGS_SPARED);
		int accepted = of(Fact.ACCEPTED);
		int inTime = of(Fact.IN_TIME);
		int answered = accepted + missing(Fact.REFUSALS_SPARED);
		int served = inTime + missing(Fact.DELAYS_SPARED);
		return new Standing(
				new Tally(good + bad, 5 * good + bad, answered, accepted, served, inTime, good + bad, answered, served),
				Tally.NONE, Tally.NONE, Tally.NONE);
	}

}
