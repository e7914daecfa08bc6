package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * An entry of the library that is not a service: a facility, a volunteer team, a fund.
 *
 * @param organizationCode who keeps it; null for a community's common ones
 * @param content what is told of its kind only
 * @param confirmedAt when its keeper last said that it is so
 * @param version counts the changes
 */
public record Resource(UUID id, @Nullable String organizationCode, DivisionCode division, String name,
		String description, @Nullable String categoryCode, @Nullable String address, @Nullable Coordinates coordinates,
		ResourceContent content, EntryStatus status, Instant confirmedAt, int version, Instant updatedAt) {

	public ResourceKind kind() {
		return ResourceKind.of(this.content);
	}

	Resource in(EntryStatus newStatus) {
		return new Resource(this.id, this.organizationCode, this.division, this.name, this.description,
				this.categoryCode, this.address, this.coordinates, this.content, newStatus, this.confirmedAt,
				this.version, this.updatedAt);
	}

	/** The resource is new, or something about it is. */
	public record Changed(UUID resourceId) {
	}

}
