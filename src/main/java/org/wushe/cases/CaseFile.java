package org.wushe.cases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * The work on a need, and later on a purchase, a grant or a whistle.
 *
 * @param number what people call it by, {@code <county>-<yyyyMMdd>-<5 digits>}
 * @param title names no person
 * @param categoryCode the service category it is about, if any
 * @param state the state of what it is about, such as a need's; shown as
 * {@code cases.state.<state>}
 * @param deadlineAt when it is promised to be resolved
 * @param processInstanceKey where it stands in the engine, once that has begun
 * @param ownerId who owns the first contact 首问负责
 * @param closedAt null while it is open
 */
public record CaseFile(UUID id, String number, CaseKind kind, DivisionCode divisionCode, String title,
		@Nullable String categoryCode, String state, Confidentiality confidentiality, @Nullable Instant deadlineAt,
		@Nullable Long processInstanceKey, String ownerId, String ownerName, Instant openedAt,
		@Nullable Instant closedAt, int version) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public boolean isRestricted() {
		return this.confidentiality == Confidentiality.RESTRICTED;
	}

	/** Whether the promise is broken at that time. */
	public boolean isOverdue(Instant now) {
		return isOpen() && this.deadlineAt != null && this.deadlineAt.isBefore(now);
	}

}
