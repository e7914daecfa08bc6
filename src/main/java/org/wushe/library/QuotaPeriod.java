package org.wushe.library;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.wushe.identity.ChinaTime;

/** For how long a quota counts: a calendar day, week or month in China. */
enum QuotaPeriod {

	DAY, WEEK, MONTH;

	/** When the period of that moment ends and the next one begins; a week on Monday. */
	Instant turnAfter(Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, ChinaTime.ZONE);
		LocalDate next = switch (this) {
			case DAY -> day.plusDays(1);
			case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
			case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
		};
		return next.atStartOfDay(ChinaTime.ZONE).toInstant();
	}

}
