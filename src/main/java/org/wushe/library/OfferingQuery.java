package org.wushe.library;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * What somebody looks for in the library.
 *
 * @param text any words; blank finds everything
 * @param categoryCode this category and all below it; null for all
 * @param place only what serves this division or a part of it; null for everywhere
 * @param givenIn only what is given within this division; null for anywhere
 * @param whom only what such a person may use
 * @param cost only what costs so much; null for whatever it costs
 * @param traits only what has all of them
 * @param near from where distances count; null where they do not matter
 */
public record OfferingQuery(String text, @Nullable String categoryCode, @Nullable DivisionCode place,
		@Nullable DivisionCode givenIn, Whom whom, @Nullable CostBand cost, Set<OfferingTrait> traits,
		@Nullable Near near) {

	public OfferingQuery {
		traits = Set.copyOf(traits);
	}

	public static OfferingQuery of(String text) {
		return new OfferingQuery(text, null, null, null, Whom.ANYBODY, null, Set.of(), null);
	}

	public OfferingQuery withText(String newText) {
		return new OfferingQuery(newText, this.categoryCode, this.place, this.givenIn, this.whom, this.cost,
				this.traits, this.near);
	}

	public OfferingQuery withCategory(@Nullable String newCategory) {
		return new OfferingQuery(this.text, newCategory, this.place, this.givenIn, this.whom, this.cost, this.traits,
				this.near);
	}

	public OfferingQuery withPlace(@Nullable DivisionCode newPlace) {
		return new OfferingQuery(this.text, this.categoryCode, newPlace, this.givenIn, this.whom, this.cost,
				this.traits, this.near);
	}

	public OfferingQuery givenIn(@Nullable DivisionCode division) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, division, this.whom, this.cost, this.traits,
				this.near);
	}

	public OfferingQuery forGroup(@Nullable SpecialGroup group) {
		return forWhom(this.whom.inGroup(group));
	}

	public OfferingQuery forWhom(Whom newWhom) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, this.givenIn, newWhom, this.cost,
				this.traits, this.near);
	}

	public OfferingQuery costing(@Nullable CostBand newCost) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, this.givenIn, this.whom, newCost,
				this.traits, this.near);
	}

	public OfferingQuery withTraits(Collection<OfferingTrait> newTraits) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, this.givenIn, this.whom, this.cost,
				newTraits.isEmpty() ? Set.of() : EnumSet.copyOf(newTraits), this.near);
	}

	public OfferingQuery near(@Nullable Near newNear) {
		return new OfferingQuery(this.text, this.categoryCode, this.place, this.givenIn, this.whom, this.cost,
				this.traits, newNear);
	}

	/**
	 * The division whose parts are counted: the one that is looked at, else the county of
	 * the place; null for the whole country.
	 */
	public @Nullable DivisionCode looksAt() {
		if (this.givenIn != null) {
			return this.givenIn;
		}
		return (this.place != null) ? this.place.at(DivisionCode.Level.COUNTY) : null;
	}

}
