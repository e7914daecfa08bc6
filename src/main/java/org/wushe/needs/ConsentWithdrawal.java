package org.wushe.needs;

import org.jspecify.annotations.Nullable;

/**
 * A consent is withdrawn 撤回同意.
 *
 * @param consent what had been agreed to
 * @param by who asks for it
 * @param reason nobody has to give one (PIPL 15); kept in the audit log only
 */
public record ConsentWithdrawal(Consent.To consent, Consent.Giver by, @Nullable String reason) {

	/** What becomes of the case then; it is said before it happens. */
	public enum Effect {

		/** From now on no organisation learns whose need it is; the case goes on. */
		STOPS_SHARING,
		/** What is sensitive goes; the case goes on with what is left. */
		ERASES_SENSITIVE,
		/** Who told us goes; the need of an area is nobody's, and goes on. */
		ERASES_REPORTER,
		/** The need is withdrawn and its case made anonymous. */
		ENDS_CASE,
		/** It was served, or is closed: the case is made anonymous. */
		ERASES_CASE

	}

}
