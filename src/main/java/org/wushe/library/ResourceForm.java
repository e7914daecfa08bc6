package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * What its keeper writes about a resource.
 *
 * @param person who a talent is; null for other kinds, and to leave it as it is
 */
public record ResourceForm(@Nullable DivisionCode division, String name, String description,
		@Nullable String categoryCode, @Nullable String address, @Nullable Coordinates coordinates,
		ResourceContent content, @Nullable TalentPerson person) {

	static ResourceForm of(Resource resource) {
		return new ResourceForm(resource.division(), resource.name(), resource.description(), resource.categoryCode(),
				resource.address(), resource.coordinates(), resource.content(), null);
	}

}
