package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * What its keeper writes about a resource.
 *
 * @param person who a talent is, in place of all that was known of it; null for other
 * kinds, and to leave it as it is; {@link TalentPerson#NOBODY} to forget it
 */
public record ResourceForm(@Nullable DivisionCode division, String name, String description,
		@Nullable String categoryCode, @Nullable String address, @Nullable Coordinates coordinates,
		ResourceContent content, @Nullable TalentPerson person) {

	public static ResourceForm of(Resource resource) {
		return new ResourceForm(resource.division(), resource.name(), resource.description(), resource.categoryCode(),
				resource.address(), resource.coordinates(), resource.content(), null);
	}

	/**
	 * The same with all that changes from day to day as the other has it: hours, figures.
	 * It holds at once; the rest is reviewed.
	 */
	public ResourceForm runningAs(ResourceForm other) {
		return new ResourceForm(this.division, this.name, this.description, this.categoryCode, this.address,
				other.coordinates, this.content.runningAs(other.content), null);
	}

	/** Whether both say the same but for what changes from day to day. */
	public boolean promisesAs(ResourceForm other) {
		return runningAs(other).equals(other.withoutPerson());
	}

	/** Stripped of blanks at its ends, and of who it is. */
	ResourceForm withoutPerson() {
		return new ResourceForm(this.division, this.name.strip(), this.description.strip(), this.categoryCode,
				this.address, this.coordinates, this.content, null);
	}

}
