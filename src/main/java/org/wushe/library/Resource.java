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

	/** The same standing elsewhere. */
	Resource in(EntryStatus newStatus) {
		return in(newStatus, this.confirmedAt);
	}

	/** The same saying what the form says, of the same kind. */
	public Resource saying(ResourceForm form) {
		return new Resource(this.id, this.organizationCode, (form.division() != null) ? form.division() : this.division,
				form.name().strip(), form.description().strip(), form.categoryCode(), form.address(),
				form.coordinates(), form.content(), this.status, this.confirmedAt, this.version, this.updatedAt);
	}

	Resource in(EntryStatus newStatus, Instant confirmed) {
		return new Resource(this.id, this.organizationCode, this.division, this.name, this.description,
				this.categoryCode, this.address, this.coordinates, this.content, newStatus, confirmed, this.version,
				this.updatedAt);
	}

	/** Somewhere else; null where nobody knows. */
	public Resource at(@Nullable Coordinates point) {
		return new Resource(this.id, this.organizationCode, this.division, this.name, this.description,
				this.categoryCode, this.address, point, this.content, this.status, this.confirmedAt, this.version,
				this.updatedAt);
	}

	/** The resource is new, or something about it is. */
	public record Changed(UUID resourceId) {
	}

}
