package org.wushe.library;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which offerings fit, best first.
 *
 * @param readAs what was looked for instead of the words; null for the words
 */
public record FoundOfferings(List<UUID> ids, OfferingPage.Basis basis, @Nullable String readAs) {

	public FoundOfferings {
		ids = List.copyOf(ids);
	}

}
