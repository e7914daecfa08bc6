package org.wushe.library;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many there are in all
 * @param hits this page, best first
 * @param facets how many each way of narrowing would leave
 * @param basis how it was found
 * @param readAs the words that were looked for instead of those typed; null unless
 * {@link Basis#READ_AS}
 */
public record OfferingPage(long total, List<OfferingHit> hits, Facets facets, Basis basis, @Nullable String readAs) {

	/** How a page was found. */
	public enum Basis {

		/** The words as they were typed. */
		EXACT,
		/** Nothing had these words; a name of a category is one character away. */
		READ_AS,
		/** Nothing had these words; this has all but one of the characters. */
		ALIKE,
		/**
		 * The search server is away: names and categories were looked up in the database,
		 * and nothing was counted for narrowing.
		 */
		NAMES_ONLY

	}

	public OfferingPage {
		hits = List.copyOf(hits);
	}

}
