package org.wushe.parties;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * A family that lives together.
 *
 * @param division the grid it lives in
 * @param address in plain text, encrypted on the way to the database
 */
public record Household(UUID id, DivisionCode division, @Nullable String address, boolean lowIncome) {

	/** Without personal data, so that it never gets into a log. */
	@Override
	public String toString() {
		return "Household[" + this.id + "]";
	}

}
