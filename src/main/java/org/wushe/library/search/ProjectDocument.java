package org.wushe.library.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project as it is searched, with what is needed of its organisation; in whatever
 * state, for those who keep or review it find it before it is published. No personal
 * data, and none of the figures that it answers.
 *
 * @param version the project's and its organisation's versions added up: both only grow
 * @param keepers the division that keeps it, and the divisions in which that lies
 * @param categories the category and those above it
 * @param area the subtrees whose people it is for, exact terms
 * @param divisions the same and the divisions in which they lie
 * @param groups {@value OfferingDocument#ANY} for everybody
 * @param costCents null while it is open
 * @param initials the first letters of its and its organisation's names in Pinyin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProjectDocument(@JsonIgnore String id, @JsonIgnore long version, String title, String target, String content,
		String standard, @Nullable String organization, @Nullable String organizationName, List<String> keepers,
		List<String> categories, List<String> area, List<String> divisions, List<String> groups,
		@Nullable Long costCents, String status, List<String> initials) implements IndexDocument {
}
