package org.wushe.parties;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which places there are to choose from.
 *
 * @param near what comes first; null for nothing
 * @param within only places of these subtrees; empty for everywhere
 * @param from the largest, a county or smaller; communities are the smallest
 */
public record PlaceRange(@Nullable DivisionCode near, List<DivisionCode> within, DivisionCode.Level from) {

	public PlaceRange {
		within = List.copyOf(within);
	}

}
