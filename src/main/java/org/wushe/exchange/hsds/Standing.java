package org.wushe.exchange.hsds;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation takes referrals.
 *
 * @param suspended whether it takes none at present
 * @param changedAt when that turned last; null if it never did
 */
record Standing(boolean suspended, @Nullable Instant changedAt) {

	/** Of an organisation that nobody ever kept from serving. */
	static final Standing GOOD = new Standing(false, null);

	/** When what is said of a service changed, this included. */
	Instant orLater(Instant updatedAt) {
		return (this.changedAt != null && this.changedAt.isAfter(updatedAt)) ? this.changedAt : updatedAt;
	}

}
