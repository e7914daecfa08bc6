package org.wushe.parties;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * A person to be written into the files, in plain text; encrypted on the way to the
 * database.
 */
public record ResidentEntry(UUID id, @Nullable UUID householdId, DivisionCode division, String name,
		@Nullable String idNumber, @Nullable String phone, @Nullable String address, @Nullable LocalDate birthDate,
		@Nullable Gender gender, Set<SpecialGroup> specialGroups, boolean restricted) {

	public ResidentEntry {
		specialGroups = Set.copyOf(specialGroups);
	}

	/** Without personal data, so that it never gets into a log. */
	@Override
	public String toString() {
		return "ResidentEntry[" + this.id + "]";
	}

}
