package org.wushe.basedata;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/** What the generator knows of somebody who may need something. */
record Person(UUID id, DivisionCode grid, int birthYear, int age, Set<SpecialGroup> groups) {

	private static final Map<SpecialGroup, String> GROUP_WORDS = Map.of(SpecialGroup.SERIOUSLY_ILL, "一位重病居民",
			SpecialGroup.DISABLED, "一位残疾居民", SpecialGroup.BEREAVED_PARENTS, "一位失独母亲", SpecialGroup.VETERAN, "一位退役老兵",
			SpecialGroup.UNEMPLOYED, "一位失业居民");

	/** How a neighbour would speak of them, without saying who it is. */
	String who() {
		if (this.age < 18) {
			return (this.groups.contains(SpecialGroup.LEFT_BEHIND_CHILD) ? "%d 岁的留守儿童" : "家里 %d 岁的孩子")
				.formatted(this.age);
		}
		if (this.age >= 60) {
			String kind = this.groups.contains(SpecialGroup.CARE_DEPENDENT) ? "失能老人"
					: this.groups.contains(SpecialGroup.LIVING_ALONE) ? "独居老人" : "老人";
			return "%d 岁的%s".formatted(this.age, kind);
		}
		return GROUP_WORDS.entrySet()
			.stream()
			.filter(word -> this.groups.contains(word.getKey()))
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("一位居民");
	}

}
