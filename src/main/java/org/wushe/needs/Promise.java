package org.wushe.needs;

import java.time.Instant;

/**
 * What was promised for a need.
 *
 * @param dispatchDueAt by when it is referred
 * @param resolveDueAt by when it is resolved
 */
public record Promise(Instant dispatchDueAt, Instant resolveDueAt) {
}
