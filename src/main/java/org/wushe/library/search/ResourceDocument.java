package org.wushe.library.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.library.ResourceKind;

/**
 * A resource as it is searched, with what is needed of its organisation. No personal
 * data; a talent's name only if the person agreed that everybody reads it.
 *
 * @param version the resource's and its organisation's versions and the entries of a
 * fund's ledger added up: all only grow
 * @param words what else it is found by: skills, fields, conditions
 * @param categories the category and those above it
 * @param divisions where it is, and the divisions in which that lies
 * @param opening when it is open, in minutes of the week; none where it does not open
 * @param accessibility what a facility has for those who need it
 * @param left whether there is something left; null where that is not counted
 * @param grade the organisation's, 1 to 5; null without one
 * @param gradeUntil the last day of the grade; null if it does not end
 * @param initials the first letters of its and its organisation's names in Pinyin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ResourceDocument(@JsonIgnore String id, @JsonIgnore long version, ResourceKind kind, String name,
		String description, List<String> words, @Nullable String organization, @Nullable String organizationName,
		List<String> categories, List<String> divisions, OfferingDocument.@Nullable Point location, String status,
		List<OfferingDocument.Minutes> opening, List<String> accessibility, boolean bookable, @Nullable Boolean left,
		@Nullable Integer grade, @Nullable LocalDate gradeUntil, List<String> initials) implements IndexDocument {
}
