package org.wushe.library;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

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
 * @param traits only what has all of them
 * @param near from where distances count; null where they do not matter
 */
public record ResourceQuery(String text, @Nullable ResourceKind kind, @Nullable String categoryCode,
		@Nullable DivisionCode in, @Nullable DivisionCode around, Set<ResourceTrait> traits, @Nullable Near near) {

	public ResourceQuery {
		traits = Set.copyOf(traits);
	}

	public ResourceQuery(String text, @Nullable ResourceKind kind, @Nullable String categoryCode,
			@Nullable DivisionCode in, @Nullable DivisionCode around) {
		this(text, kind, categoryCode, in, around, Set.of(), null);
	}

	public static ResourceQuery of(String text) {
		return new ResourceQuery(text, null, null, null, null);
	}

	public ResourceQuery withText(String newText) {
		return new ResourceQuery(newText, this.kind, this.categoryCode, this.in, this.around, this.traits, this.near);
	}

	public ResourceQuery of(@Nullable ResourceKind newKind) {
		return new ResourceQuery(this.text, newKind, this.categoryCode, this.in, this.around, this.traits, this.near);
	}

	public ResourceQuery withCategory(@Nullable String newCategory) {
		return new ResourceQuery(this.text, this.kind, newCategory, this.in, this.around, this.traits, this.near);
	}

	public ResourceQuery in(@Nullable DivisionCode division) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, division, this.around, this.traits,
				this.near);
	}

	public ResourceQuery around(@Nullable DivisionCode division) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, this.in, division, this.traits, this.near);
	}

	public ResourceQuery withTraits(Collection<ResourceTrait> newTraits) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, this.in, this.around,
				newTraits.isEmpty() ? Set.of() : EnumSet.copyOf(newTraits), this.near);
	}

	public ResourceQuery near(@Nullable Near newNear) {
		return new ResourceQuery(this.text, this.kind, this.categoryCode, this.in, this.around, this.traits, newNear);
	}

	/** The division whose parts are counted; null for the whole country. */
	public @Nullable DivisionCode looksAt() {
		return (this.in != null) ? this.in : this.around;
	}

}
