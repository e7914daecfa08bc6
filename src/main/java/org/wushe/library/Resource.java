package org.wushe.library;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * An entry of the library that is not a service: a facility, a volunteer team, a fund.
 *
 * @param organizationCode who keeps it; null for a community's common ones
 * @param details figures of its kind: {@code area} m², {@code members},
 * {@code balanceCents}, {@code opening}
 */
public record Resource(UUID id, ResourceKind kind, @Nullable String organizationCode, DivisionCode division,
		String name, String description, @Nullable String categoryCode, @Nullable String address,
		@Nullable Coordinates coordinates, Map<String, Object> details, EntryStatus status, int version,
		Instant updatedAt) {

	public Resource {
		details = Map.copyOf(details);
	}

}
