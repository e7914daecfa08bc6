package org.wushe.matching;

import java.time.Instant;

/**
 * Weights that were put into force at one time.
 *
 * @param createdBy the name of who did it
 */
public record WeightsVersion(Weights weights, String createdBy, Instant createdAt) {
}
