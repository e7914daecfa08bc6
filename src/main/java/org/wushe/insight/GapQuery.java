package org.wushe.insight;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;

/**
 * Which gaps are asked for.
 *
 * @param place the subtree that is looked at
 * @param level what is counted as one area; communities or streets. A place that lies
 * deeper is one area itself
 * @param category the category or what lies below it; null for all
 * @param months how many calendar months, the present one included; {@value #LEAST} to
 * {@value #MOST}
 * @param byGroup a line for each special group instead of one for everybody
 */
public record GapQuery(DivisionCode place, DivisionCode.Level level, @Nullable String category, int months,
		boolean byGroup) {

	/** The trend compares three months with the three before, so fewer tell little. */
	public static final int LEAST = 1;

	/** Unmet needs are kept for two years. */
	public static final int MOST = 24;

	public GapQuery {
		months = Math.clamp(months, LEAST, MOST);
		category = (category == null || category.isEmpty()) ? null : category;
		if (level != DivisionCode.Level.STREET) {
			level = DivisionCode.Level.COMMUNITY;
		}
	}

	/** The same of all that lies under the top category above. */
	GapQuery ofBranch() {
		String branch = (this.category != null) ? this.category.split("\\.", 2)[0] : null;
		return new GapQuery(this.place, this.level, branch, this.months, this.byGroup);
	}

	boolean asksFor(GapKey gap) {
		return this.category == null || ServiceCategory.isWithin(gap.categoryCode(), this.category);
	}

	/** How many digits of a need's division tell its area. */
	int areaLength() {
		return Math.clamp(this.place.value().length(), this.level.length(), DivisionCode.Level.COMMUNITY.length());
	}

}
