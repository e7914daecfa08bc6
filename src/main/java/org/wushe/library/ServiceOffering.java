package org.wushe.library;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;

/**
 * A service that an organisation offers: an entry of the library.
 *
 * @param division where it is given
 * @param serviceArea the subtrees whose people it serves
 * @param address where it is given, a public place
 * @param capacity null where it is not counted
 * @param languages ISO 639-3 codes beside Mandarin, such as {@code hak} 客家话
 * @param version counts the changes
 */
public record ServiceOffering(UUID id, String organizationCode, String categoryCode, DivisionCode division,
		String title, String description, Eligibility eligibility, List<DivisionCode> serviceArea,
		@Nullable String address, @Nullable Coordinates coordinates, List<Opening> opening, Cost cost,
		@Nullable Capacity capacity, Set<AccessFeature> accessibility, Set<String> languages, EntryStatus status,
		int version, Instant updatedAt) {

	public ServiceOffering {
		serviceArea = List.copyOf(serviceArea);
		opening = List.copyOf(opening);
		accessibility = Set.copyOf(accessibility);
		languages = Set.copyOf(languages);
	}

	public boolean serves(DivisionCode place) {
		return this.serviceArea.stream().anyMatch(area -> area.contains(place));
	}

	/** Whether everybody finds it, confirmed in time or not. */
	public boolean isPublished() {
		return this.status.isPublic();
	}

	/** 待确认: published, and not confirmed in time. */
	public boolean isStale() {
		return this.status == EntryStatus.STALE;
	}

	/** With another capacity; null where it is not counted. */
	public ServiceOffering withCapacity(@Nullable Capacity newCapacity) {
		return new ServiceOffering(this.id, this.organizationCode, this.categoryCode, this.division, this.title,
				this.description, this.eligibility, this.serviceArea, this.address, this.coordinates, this.opening,
				this.cost, newCapacity, this.accessibility, this.languages, this.status, this.version, this.updatedAt);
	}

	/** The offering is new, or something about it is. */
	public record Changed(UUID offeringId) {
	}

}
