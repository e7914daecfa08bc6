package org.wushe.planning;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wushe.planning.solver.Travel;

/**
 * What plans are made with.
 *
 * @param movesANeed how many changes are tried for each need of a plan: the work is
 * bounded by it, not by the clock
 * @param kilometersAnHour from one home to the next, as the crow flies
 * @param visit how long a visit is taken to last
 * @param lead how long before a visit an organisation has to know of it
 * @param needs most needs of one plan, at most 1000
 */
@ConfigurationProperties("wushe.planning")
record PlanningTerms(@DefaultValue("1000") int movesANeed, @DefaultValue("15") int kilometersAnHour,
		@DefaultValue("60m") Duration visit, @DefaultValue("4h") Duration lead, @DefaultValue("300") int needs) {

	/** The weights of the rules tell so many from one another. */
	private static final int MOST_NEEDS = 1000;

	PlanningTerms {
		if (movesANeed < 1 || kilometersAnHour < 1 || needs < 1 || !visit.isPositive() || lead.isNegative()) {
			throw new IllegalArgumentException("what plans are made with must be more than nothing");
		}
		if (needs > MOST_NEEDS) {
			throw new IllegalArgumentException("no plan is made for more than " + MOST_NEEDS + " needs");
		}
	}

	/**
	 * What a plan proposed may still be confirmed so long before it begins: less than the
	 * lead, since people look at a plan before they confirm it.
	 */
	Duration shortNotice() {
		return this.lead.dividedBy(2);
	}

	Travel travel() {
		return new Travel(this.visit, this.kilometersAnHour);
	}

}
