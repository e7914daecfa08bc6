package org.wushe.insight;

import java.time.YearMonth;

/**
 * What was reported in one calendar month.
 *
 * @param needs all that were reported and not withdrawn
 * @param unmet those of them that could not be met
 * @param repeated those of them that came again, see {@link Gaps}
 */
public record GapMonth(YearMonth month, int needs, int unmet, int repeated) {
}
