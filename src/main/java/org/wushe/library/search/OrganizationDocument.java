package org.wushe.library.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

/**
 * An organisation as it is searched. Public facts only.
 *
 * @param divisions where it sits, and the divisions in which that lies
 * @param grade 1 to 5; null without one
 * @param gradeUntil the last day of the grade; null if it does not end
 * @param initials the first letters of its name in Pinyin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OrganizationDocument(@JsonIgnore String id, @JsonIgnore long version, String name, String introduction,
		OrganizationKind kind, Registration registration, List<String> divisions,
		OfferingDocument.@Nullable Point location, @Nullable Integer grade, @Nullable LocalDate gradeUntil,
		List<String> initials) implements IndexDocument {
}
