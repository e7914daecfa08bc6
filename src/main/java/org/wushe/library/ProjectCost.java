package org.wushe.library;

import org.jspecify.annotations.Nullable;

/**
 * What a project costs as a whole, in the steps in which communities decide about money.
 */
public enum ProjectCost {

	/** 5 万元以下 */
	SMALL(0, 5_000_000L),
	/** 5 万至 20 万元 */
	MEDIUM(5_000_000L, 20_000_000L),
	/** 20 万至 100 万元 */
	LARGE(20_000_000L, 100_000_000L),
	/** 100 万元及以上 */
	HUGE(100_000_000L, null);

	private final long from;

	private final @Nullable Long below;

	ProjectCost(long from, @Nullable Long below) {
		this.from = from;
		this.below = below;
	}

	/** In fen, inclusive. */
	public long from() {
		return this.from;
	}

	/** In fen, exclusive; null without an end. */
	public @Nullable Long below() {
		return this.below;
	}

}
