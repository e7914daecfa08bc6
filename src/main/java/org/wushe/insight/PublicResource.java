package org.wushe.insight;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the public list of resources.
 *
 * @param kind {@code SERVICE}, or a kind of resource
 * @param categoryCode null where it has none
 * @param title null for talents, who are people and are only counted
 * @param keeper the organisation; null for what the community has in common
 * @param costCents what the resident pays, in fen; null where it is no service
 * @param entries how many this line stands for
 * @param fund of a charity fund, whose disclosure everybody reads; null for others
 */
public record PublicResource(String kind, @Nullable String categoryCode, @Nullable String title,
		@Nullable String keeper, @Nullable String address, @Nullable Integer costCents, @Nullable String costNote,
		int entries, @Nullable UUID fund) {
}
