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
 * @param needs most needs of one plan
 */
@ConfigurationProperties("wushe.planning")
record PlanningTerms(@DefaultValue("1000") int movesANeed, @DefaultValue("15") int kilometersAnHour,
		@DefaultValue("60m") Duration visit, @DefaultValue("300") int needs) {

	PlanningTerms {
		if (movesANeed < 1 || kilometersAnHour < 1 || needs < 1 || !visit.isPositive()) {
			throw new IllegalArgumentException("what plans are made with must be more than nothing");
		}
	}

	Travel travel() {
		return new Travel(this.visit, this.kilometersAnHour);
	}

}
