package org.wushe.library.taxonomy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of the taxonomy that is or was in force.
 *
 * @param number counts up from 1; the greatest is in force
 * @param reason why it was put in force; null for what came from outside
 * @param createdBy the name of who put it in force
 */
public record TaxonomyVersion(int number, @Nullable String reason, String createdBy, Instant createdAt) {
}
