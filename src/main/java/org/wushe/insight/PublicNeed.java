package org.wushe.insight;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * A line of the public list of needs.
 *
 * @param needs how many; null for fewer than {@value #LEAST}, which are not told from one
 * another
 */
public record PublicNeed(String categoryCode, YearMonth month, Standing standing, @Nullable Integer needs) {

	/** Fewer could be somebody in particular. */
	public static final int LEAST = 3;

	/** How the public is told where needs stand. */
	public enum Standing {

		/** 办理中 */
		OPEN,
		/** 已办理 */
		MET,
		/** 暂未满足 */
		UNMET

	}

}
