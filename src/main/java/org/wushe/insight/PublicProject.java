package org.wushe.insight;

import org.jspecify.annotations.Nullable;

/**
 * A line of the public list of projects.
 *
 * @param costCents estimate of the whole, in fen
 * @param people how many it is expected to reach
 */
public record PublicProject(String categoryCode, String title, String target, String content, String standard,
		@Nullable Long costCents, @Nullable Integer months, @Nullable Integer people, String keeper) {
}
