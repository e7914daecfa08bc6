package org.wushe.library;

import org.jspecify.annotations.Nullable;

/**
 * What a resident pays for a service, from what is public and free over what neighbours
 * ask of each other to what is sold.
 */
public enum CostBand {

	/** 免费 */
	FREE(0, 1),
	/** 20 元以下 */
	LOW(1, 2_000),
	/** 20 至 100 元 */
	MEDIUM(2_000, 10_000),
	/** 100 元及以上 */
	HIGH(10_000, null);

	private final int from;

	private final @Nullable Integer below;

	CostBand(int from, @Nullable Integer below) {
		this.from = from;
		this.below = below;
	}

	/** In fen per unit of service, inclusive. */
	public int from() {
		return this.from;
	}

	/** In fen per unit of service, exclusive; null without an end. */
	public @Nullable Integer below() {
		return this.below;
	}

}
