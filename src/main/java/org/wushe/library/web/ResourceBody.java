package org.wushe.library.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.library.EntryStatus;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceKind;
import org.wushe.parties.Coordinates;

/**
 * A facility, talent, team, fund or goods as JSON.
 *
 * @param content what only its kind has
 */
record ResourceBody(UUID id, ResourceKind kind, @Nullable String organizationCode, String divisionCode, String name,
		String description, @Nullable String categoryCode, @Nullable String address, @Nullable Coordinates coordinates,
		ResourceContent content, EntryStatus status, Instant confirmedAt, int version) {

	static ResourceBody of(Resource resource) {
		return new ResourceBody(resource.id(), resource.kind(), resource.organizationCode(),
				resource.division().value(), resource.name(), resource.description(), resource.categoryCode(),
				resource.address(), resource.coordinates(), resource.content(), resource.status(),
				resource.confirmedAt(), resource.version());
	}

}
