package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * Which projects are asked for; null or blank for all.
 *
 * @param text any words
 * @param category the category or what lies below it
 * @param area projects for people there: for all of it, or for a part of it
 * @param in projects for people in this division alone, or in parts of it
 * @param group projects for such people, or for everybody
 */
public record ProjectFilter(String text, @Nullable String category, @Nullable EntryStatus status,
		@Nullable DivisionCode area, @Nullable DivisionCode in, @Nullable SpecialGroup group,
		@Nullable ProjectCost cost) {

	public static final ProjectFilter ALL = new ProjectFilter("", null, null, null);

	public ProjectFilter(String text, @Nullable String category, @Nullable EntryStatus status,
			@Nullable DivisionCode area) {
		this(text, category, status, area, null, null, null);
	}

	public ProjectFilter withText(String newText) {
		return new ProjectFilter(newText, this.category, this.status, this.area, this.in, this.group, this.cost);
	}

	public ProjectFilter withCategory(@Nullable String newCategory) {
		return new ProjectFilter(this.text, newCategory, this.status, this.area, this.in, this.group, this.cost);
	}

	public ProjectFilter with(@Nullable EntryStatus newStatus) {
		return new ProjectFilter(this.text, this.category, newStatus, this.area, this.in, this.group, this.cost);
	}

	public ProjectFilter around(@Nullable DivisionCode newArea) {
		return new ProjectFilter(this.text, this.category, this.status, newArea, this.in, this.group, this.cost);
	}

	public ProjectFilter in(@Nullable DivisionCode division) {
		return new ProjectFilter(this.text, this.category, this.status, this.area, division, this.group, this.cost);
	}

	public ProjectFilter forGroup(@Nullable SpecialGroup newGroup) {
		return new ProjectFilter(this.text, this.category, this.status, this.area, this.in, newGroup, this.cost);
	}

	public ProjectFilter costing(@Nullable ProjectCost newCost) {
		return new ProjectFilter(this.text, this.category, this.status, this.area, this.in, this.group, newCost);
	}

	/**
	 * The division whose parts are counted: the one that is looked at, else the county of
	 * the area; null for the whole country.
	 */
	public @Nullable DivisionCode looksAt() {
		if (this.in != null) {
			return this.in;
		}
		return (this.area != null) ? this.area.at(DivisionCode.Level.COUNTY) : null;
	}

}
