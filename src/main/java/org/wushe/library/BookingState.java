package org.wushe.library;

/** Where a request for a facility stands. */
public enum BookingState {

	/** 待确认 */
	REQUESTED,
	/** 已确认 */
	CONFIRMED,
	/** 未同意 */
	REFUSED,
	/** 已取消 */
	CANCELLED;

	/** Whether it may still be cancelled. */
	public boolean isOpen() {
		return this == REQUESTED || this == CONFIRMED;
	}

}
