package org.wushe.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When, where and by whom a service is to be given.
 *
 * @param minutes how long it will take
 * @param place in words, where the kind does not say it; no personal address
 * @param staffName the resident sees it
 * @param note such as what the resident should prepare
 */
public record ServicePlan(Instant start, int minutes, PlaceKind placeKind, @Nullable String place, String staffName,
		@Nullable String note) {
}
