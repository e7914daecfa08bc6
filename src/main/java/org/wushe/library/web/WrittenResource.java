package org.wushe.library.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ResourceContent;
import org.wushe.library.ResourceForm;
import org.wushe.library.ResourceKind;
import org.wushe.library.TalentPerson;
import org.wushe.parties.Coordinates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller writes about a resource.
 *
 * @param version as it was read; 0 for a new one
 * @param content what only its kind has
 * @param person who a talent is, in place of all that was known; null to leave it as it
 * is, without a name to forget it
 * @param bookingsReason what those are told whose bookings of the facility fall away;
 * null if none shall
 */
record WrittenResource(@Nullable Integer version, @Nullable ResourceKind kind, @Nullable String divisionCode,
		@Nullable String name, @Nullable String description, @Nullable String categoryCode, @Nullable String address,
		@Nullable Coordinates coordinates, @Nullable JsonNode content, @Nullable Person person,
		@Nullable String bookingsReason) {

	record Person(@Nullable String name, @Nullable String phone) {

		TalentPerson known() {
			return (this.name == null || this.name.isBlank()) ? TalentPerson.NOBODY
					: new TalentPerson(this.name.strip(), this.phone);
		}

	}

	/** Nothing is said of it for a new one. */
	int seen() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * @throws DomainRefusal if it cannot be read as a resource of its kind
	 */
	ResourceForm form(JsonMapper json) {
		return new ResourceForm(division(), Objects.requireNonNullElse(this.name, ""),
				Objects.requireNonNullElse(this.description, ""), this.categoryCode, this.address, this.coordinates,
				content(json), (this.person != null) ? this.person.known() : null);
	}

	private @Nullable DivisionCode division() {
		return (this.divisionCode != null && DivisionCode.isValid(this.divisionCode))
				? new DivisionCode(this.divisionCode) : null;
	}

	private ResourceContent content(JsonMapper json) {
		if (this.kind == null) {
			throw DomainRefusal.invalid("kind", "entries.refused.kind-missing");
		}
		if (this.content == null || !this.content.isObject()) {
			throw DomainRefusal.invalid("content", "entries.refused.content");
		}
		try {
			return json.treeToValue(this.content, this.kind.content());
		}
		catch (JacksonException unreadable) {
			throw DomainRefusal.invalid("content", "entries.refused.content");
		}
	}

}
