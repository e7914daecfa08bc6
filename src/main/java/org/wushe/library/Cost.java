package org.wushe.library;

import org.jspecify.annotations.Nullable;

/**
 * What the resident pays.
 *
 * @param cents fen of yuan, per unit of service; 0 is free
 * @param note what the price covers, or who pays less
 */
public record Cost(int cents, @Nullable String note) {

	public Cost {
		if (cents < 0) {
			throw new IllegalArgumentException("negative cost");
		}
	}

	public boolean isFree() {
		return this.cents == 0;
	}

}
