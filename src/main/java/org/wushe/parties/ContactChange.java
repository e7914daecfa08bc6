package org.wushe.parties;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation proposes to have written of itself in the register 联系资料变更.
 *
 * @param id another one each time it is handed in, so that nobody decides about what they
 * have not seen
 * @param writtenOn what the register said when it was handed in
 * @param note why it was sent back; null unless it was
 * @param proposedBy the name of who handed it in
 */
public record ContactChange(UUID id, String organizationCode, OrganizationContact writtenOn,
		OrganizationContact proposed, State state, @Nullable String note, String proposedBy, Instant proposedAt) {

	/** How far it is. */
	public enum State {

		/** 待审核: with those who keep the register */
		WAITING,
		/** 已退回: with the organisation */
		RETURNED,
		/** 已撤回: the organisation writes on; nobody else sees it */
		TAKEN_BACK

	}

	/** One that waits, without what it says. */
	public record Waiting(String organizationCode, String organizationName, String proposedBy, Instant proposedAt) {
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/**
	 * Whether the register was changed since in what it is about: to agree would undo
	 * that.
	 * @param now what the register says
	 */
	public boolean isOutdatedBy(OrganizationContact now) {
		return !now.equals(this.writtenOn) && !isWritten(now);
	}

	/** Whether the register says so already. */
	public boolean isWritten(OrganizationContact now) {
		return now.equals(this.proposed);
	}

}
