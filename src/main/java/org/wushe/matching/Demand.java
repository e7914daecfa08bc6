package org.wushe.matching;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.wushe.library.Wanted;
import org.wushe.needs.Need;
import org.wushe.parties.SpecialGroup;

/** What the matching may know of a need. */
final class Demand {

	/** 老年人权益保障法 2 */
	private static final int ELDERLY = 60;

	private Demand() {
	}

	/**
	 * @param unwanted offerings that have been tried for it
	 */
	static Wanted of(Need need, Set<UUID> unwanted, LocalDate today) {
		Integer age = need.ageOn(today);
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		groups.addAll(need.specialGroups());
		if (age != null && age >= ELDERLY) {
			groups.add(SpecialGroup.ELDERLY);
		}
		return new Wanted(need.categoryCode(), need.description(), need.divisionCode(), need.coordinates(), age, groups,
				need.requirements().accessibility(), need.requirements().languages(), unwanted, today)
			.at(need.requirements().times());
	}

}
