package org.wushe.parties;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * A person served, as the screens may show them: name, phone, identity number and address
 * are masked. What is behind them is shown by {@code privacy} on request, with a reason.
 *
 * @param division the grid the person lives in, or the community
 * @param name such as 张*
 * @param idNumber first six and last four digits; null if unknown
 * @param restricted only named people may open the person's file
 */
public record Resident(UUID id, @Nullable UUID householdId, DivisionCode division, String name,
		@Nullable String idNumber, @Nullable String phone, @Nullable String address, @Nullable LocalDate birthDate,
		@Nullable Gender gender, Set<SpecialGroup> specialGroups, boolean restricted) {

	public Resident {
		specialGroups = Set.copyOf(specialGroups);
	}

	/** Full years on the day; null if the date of birth is not known. */
	public @Nullable Integer ageOn(LocalDate day) {
		return (this.birthDate != null) ? Period.between(this.birthDate, day).getYears() : null;
	}

}
