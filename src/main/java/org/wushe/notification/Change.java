package org.wushe.notification;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that screens show has changed. Says where to look, never what is there: who
 * sees it asks again with their own access.
 *
 * @param kind what changed
 * @param caseId the case it belongs to, if any
 * @param divisionCode where the case lies, if known
 * @param organizationCode the organisation concerned, if any
 */
public record Change(Kind kind, @Nullable UUID caseId, @Nullable String divisionCode,
		@Nullable String organizationCode) {

	public enum Kind {

		/** A case: its state, its timeline, its referrals. */
		CASE,
		/** A task of someone's inbox. */
		TASK,
		/** An entry of the library: what waits for its organisation or its street. */
		LIBRARY,
		/** An incident of a process. */
		INCIDENT,
		/** Something that somebody was told. */
		NOTICE,
		/** Changes may have been missed: look at everything again. */
		EVERYTHING

	}

	/** The change that stands for those that were missed. */
	public static final Change EVERYTHING = new Change(Kind.EVERYTHING, null, null, null);

	public static Change ofCase(UUID caseId, String divisionCode) {
		return new Change(Kind.CASE, caseId, divisionCode, null);
	}

	/** Whether it may concern what is shown of the case. */
	public boolean concerns(UUID someCase) {
		return this.kind == Kind.EVERYTHING || someCase.equals(this.caseId);
	}

}
