package org.wushe.cases;

import java.time.LocalDate;

/**
 * A day that is not what its day of the week says.
 *
 * @param working true for a make-up day, false for a day off
 * @param name of the holiday it belongs to, such as 春节
 */
public record Holiday(LocalDate day, boolean working, String name) {
}
