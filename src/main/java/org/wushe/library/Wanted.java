package org.wushe.library;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * What a need asks of an offering.
 *
 * @param text the need in words
 * @param place where it is needed
 * @param age of the beneficiary in full years; null if unknown or if nobody in particular
 * @param groups those the beneficiary belongs to
 * @param accessibility what the offering must have
 * @param languages what the offering must speak
 * @param unwanted offerings that have been tried
 * @param day the day on which grades and suspensions are looked at
 */
public record Wanted(String categoryCode, String text, DivisionCode place, @Nullable Coordinates coordinates,
		@Nullable Integer age, Set<SpecialGroup> groups, Set<AccessFeature> accessibility, Set<String> languages,
		Set<UUID> unwanted, LocalDate day) {

	public Wanted {
		groups = Set.copyOf(groups);
		accessibility = Set.copyOf(accessibility);
		languages = Set.copyOf(languages);
		unwanted = Set.copyOf(unwanted);
	}

}
