package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which facilities, talents, teams, funds and goods somebody looks for.
 *
 * @param text any words; blank finds everything
 * @param kind null for all kinds
 * @param categoryCode this category and all below it; null for all
 * @param in only what is within this division; null for anywhere
 * @param around the division whose parts are counted as long as none is chosen; null for
 * the whole country
 */
public record ResourceQuery(String text, @Nullable ResourceKind kind, @Nullable String categoryCode,
		@Nullable DivisionCode in, @Nullable DivisionCode around) {

	public static ResourceQuery of(String text) {
		return new ResourceQuery(text, null, null, null, null);
	}

	public ResourceQuery withText(String newText) {
		return new ResourceQuery(newText, this.kind, this.categoryCode, this.in, this.around);
	}

	public ResourceQuery of(@Nullable ResourceKind newKind) {
		return new ResourceQuery(this.text, newKind, this.categoryCode, this.in, this.around);
	}

	public ResourceQuery withCategory(@Nullable String newCategory) {
		return new ResourceQuery(this.text, this.kind, newCategory, this.in, this.around);
	}

	public ResourceQuery in(@Nullable DivisionCode division) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, division, this.around);
	}

	public ResourceQuery around(@Nullable DivisionCode division) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, this.in, division);
	}

	/** The division whose parts are counted; null for the whole country. */
	public @Nullable DivisionCode looksAt() {
		return (this.in != null) ? this.in : this.around;
	}

}
