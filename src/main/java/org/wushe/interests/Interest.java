package org.wushe.interests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person has declared 利益关系申报.
 *
 * @param userName the name at that time
 * @param endedOn the last day of the relation; null while it lasts
 * @param bindsUntil the last day on which the person does not decide; null for no end
 * @param retraction why it was declared by mistake; null unless it was retracted
 */
public record Interest(UUID id, String userId, String userName, String organizationCode, InterestRelation relation,
		Instant declaredAt, @Nullable LocalDate endedOn, @Nullable LocalDate bindsUntil, @Nullable String retraction) {

	/** Whether the person must not decide about the organisation on the day. */
	public boolean bindsOn(LocalDate day) {
		return this.retraction == null && (this.bindsUntil == null || !this.bindsUntil.isBefore(day));
	}

	/** Whether it can still be ended. */
	public boolean isOpen() {
		return this.retraction == null && this.endedOn == null;
	}

}
