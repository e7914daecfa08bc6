package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * What somebody looks for in the library.
 *
 * @param text any words; blank finds everything
 * @param categoryCode this category and all below it; null for all
 * @param place only what serves this division or a part of it; null for everywhere
 * @param freeOnly only what costs nothing
 */
public record OfferingQuery(String text, @Nullable String categoryCode, @Nullable DivisionCode place,
		boolean freeOnly) {

	public static OfferingQuery of(String text) {
		return new OfferingQuery(text, null, null, false);
	}

	public OfferingQuery withCategory(@Nullable String categoryCode) {
		return new OfferingQuery(this.text, categoryCode, this.place, this.freeOnly);
	}

	public OfferingQuery withPlace(@Nullable DivisionCode place) {
		return new OfferingQuery(this.text, this.categoryCode, place, this.freeOnly);
	}

	public OfferingQuery withFreeOnly(boolean freeOnly) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, freeOnly);
	}

}
