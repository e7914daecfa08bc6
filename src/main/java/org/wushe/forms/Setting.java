package org.wushe.forms;

import java.time.Clock;

/**
 * Where and when a form is filled in.
 *
 * @param clock now, and the time zone of the people
 * @param files what was uploaded
 */
record Setting(Clock clock, FormFiles files) {
}
