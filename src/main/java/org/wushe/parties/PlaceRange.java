package org.wushe.parties;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which places there are to choose from.
 *
 * @param near what comes first; null for nothing
 * @param within only places of these subtrees; empty for everywhere
 * @param from the largest; communities are the smallest
 */
public record PlaceRange(@Nullable DivisionCode near, List<DivisionCode> within, DivisionCode.Level from) {

	/** A single character is in too many names to look for it everywhere. */
	private static final int ENOUGH = 2;

	public PlaceRange {
		within = List.copyOf(within);
	}

	/** The beginnings of the codes of all places among which a text is looked for. */
	List<String> subtrees(String text) {
		if (!this.within.isEmpty()) {
			return this.within.stream().map(DivisionCode::value).toList();
		}
		if (text.strip().length() >= ENOUGH) {
			return List.of("");
		}
		return (this.near != null) ? List.of(this.near.value()) : List.of();
	}

}
