package org.wushe.library.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ProjectPlan;
import org.wushe.parties.SpecialGroup;

/**
 * What a caller writes about a project.
 *
 * @param version as it was read; 0 for a new one
 */
record WrittenProject(@Nullable Integer version, @Nullable String title, @Nullable String categoryCode,
		@Nullable String divisionCode, @Nullable String organizationCode, @Nullable List<String> area,
		@Nullable Set<SpecialGroup> groups, @Nullable String target, @Nullable String content,
		@Nullable String standard, @Nullable Long costCents, @Nullable Integer months, @Nullable Integer people) {

	/** Nothing is said of it for a new one. */
	int seen() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * @throws DomainRefusal naming the field that cannot be read
	 */
	ProjectPlan plan() {
		if (this.categoryCode == null) {
			throw DomainRefusal.invalid("categoryCode", "library.refused.category-missing");
		}
		List<DivisionCode> places = Objects.requireNonNullElse(this.area, List.<String>of())
			.stream()
			.map(code -> division("area", code))
			.toList();
		return new ProjectPlan(Objects.requireNonNullElse(this.title, ""), this.categoryCode,
				division("division", this.divisionCode), this.organizationCode, places,
				(this.groups != null) ? this.groups.stream().filter(Objects::nonNull).collect(Collectors.toSet())
						: Set.of(),
				Objects.requireNonNullElse(this.target, ""), Objects.requireNonNullElse(this.content, ""),
				Objects.requireNonNullElse(this.standard, ""), this.costCents, this.months, this.people);
	}

	private static DivisionCode division(String field, @Nullable String code) {
		if (code == null || !DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid(field, "library.refused.unknown-division");
		}
		return new DivisionCode(code);
	}

}
