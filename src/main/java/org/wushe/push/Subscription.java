package org.wushe.push;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * An organisation wants to hear of needs of a category, and all below it, in a division,
 * and all below it.
 *
 * @param createdBy the name of who subscribed
 * @param userId of the one person of the organisation who wants to hear of it; null where
 * those in charge do
 */
public record Subscription(UUID id, String organizationCode, String categoryCode, DivisionCode division,
		String createdBy, Instant createdAt, @Nullable String userId) {
}
