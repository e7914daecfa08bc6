package org.wushe.library;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many there are in all
 * @param hits this page, best first
 */
public record OfferingPage(long total, List<OfferingHit> hits) {

	public OfferingPage {
		hits = List.copyOf(hits);
	}

}
