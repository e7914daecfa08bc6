package org.wushe.library;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * What all entries of the libraries have in common.
 *
 * @param division whose officials read its history
 * @param organizationCode whose people read its history as well; null for common ones
 */
public record LibraryEntry(EntryKind kind, UUID id, DivisionCode division, @Nullable String organizationCode,
		EntryStatus status) {

	public static LibraryEntry of(ServiceOffering offering) {
		return new LibraryEntry(EntryKind.SERVICE_OFFERING, offering.id(), offering.division(),
				offering.organizationCode(), offering.status());
	}

	/** The same standing elsewhere. */
	public LibraryEntry in(EntryStatus newStatus) {
		return new LibraryEntry(this.kind, this.id, this.division, this.organizationCode, newStatus);
	}

	public static LibraryEntry of(Resource resource) {
		return new LibraryEntry(EntryKind.of(resource.kind()), resource.id(), resource.division(),
				resource.organizationCode(), resource.status());
	}

}
