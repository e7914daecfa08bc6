package org.wushe.cases;

import java.util.SortedSet;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * A warning while a year is reached of which no holidays are known. Everything goes on,
 * but deadlines may be wrong.
 */
@Component
class HolidayHealthIndicator extends AbstractHealthIndicator {

	private final WorkingCalendars calendars;

	HolidayHealthIndicator(WorkingCalendars calendars) {
		super("the holidays cannot be read");
		this.calendars = calendars;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		SortedSet<Integer> years = this.calendars.yearsWithoutHolidays();
		builder.status(years.isEmpty() ? "UP" : "WARNING").withDetail("yearsWithoutHolidays", years);
	}

}
