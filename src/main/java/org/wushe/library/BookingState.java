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
	CANCELLED,
	/** 已过期: its time came before anybody answered */
	EXPIRED;

	/** Whether it may still be cancelled. */
	public boolean isOpen() {
		return this == REQUESTED || this == CONFIRMED;
	}

}
