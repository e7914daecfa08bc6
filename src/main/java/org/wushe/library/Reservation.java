package org.wushe.library;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One unit of an offering's capacity, taken.
 *
 * @param left what is left; null where it is not counted
 */
public record Reservation(UUID offeringId, String organizationCode, @Nullable Integer left) {
}
