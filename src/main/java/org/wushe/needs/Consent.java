package org.wushe.needs;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.SpecialGroup;

/**
 * What the person agreed to after the notice (PIPL 13, 23 and 31).
 *
 * @param processing the purpose and scope were told and agreed to
 * @param sharing separately: what the service needs may be given to the organisation
 * @param guardian a parent or guardian agreed; needed under 14
 */
public record Consent(boolean processing, boolean sharing, boolean guardian) {

	public static final Consent NONE = new Consent(false, false, false);

	public static final Consent FULL = new Consent(true, true, true);

	/** Under this age a guardian consents. */
	private static final int OWN_CONSENT = 14;

	/**
	 * Whether a guardian has to agree (PIPL 31): under 14, and for a left-behind or
	 * distressed child whose age nobody has said.
	 */
	public static boolean asksGuardian(@Nullable LocalDate birthDate, Set<SpecialGroup> groups, LocalDate today) {
		if (birthDate == null) {
			return groups.contains(SpecialGroup.LEFT_BEHIND_CHILD) || groups.contains(SpecialGroup.DISTRESSED_CHILD);
		}
		return Period.between(birthDate, today).getYears() < OWN_CONSENT;
	}

}
