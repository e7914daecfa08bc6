package org.wushe.matching.judged;

import java.util.Set;

import org.wushe.needs.NeedReport;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * A need: what the person truly needs, and how it was reported.
 *
 * @param age true age
 * @param groups those the person truly belongs to
 * @param home where the person truly lives
 * @param homebound cannot leave the home, whether that is ticked or not
 * @param filing how the reporter filed it
 */
record JudgedNeed(Aim aim, Place place, int age, Set<SpecialGroup> groups, Coordinates home, boolean homebound,
		Filing filing, NeedReport written) {

	/** Which category the reporter chose. */
	enum Filing {

		/** 类别选对 */
		RIGHT,
		/** 只选到大类 */
		PARENT,
		/** 选成相邻类别 */
		SIBLING

	}

	boolean isPoor() {
		return this.groups.contains(SpecialGroup.LOW_INCOME);
	}

}
