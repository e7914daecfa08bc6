package org.wushe.library;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * Who may use a service.
 *
 * @param minAge in full years; null without a limit
 * @param maxAge in full years, inclusive; null without a limit
 * @param groups one of these; empty for everyone
 * @param residence the person must live in one of these subtrees; empty for anywhere
 */
public record Eligibility(@Nullable Integer minAge, @Nullable Integer maxAge, Set<SpecialGroup> groups,
		List<DivisionCode> residence) {

	private static final Eligibility EVERYONE = new Eligibility(null, null, Set.of(), List.of());

	public Eligibility {
		groups = Set.copyOf(groups);
		residence = List.copyOf(residence);
	}

	public static Eligibility everyone() {
		return EVERYONE;
	}

	public boolean admitsAge(int age) {
		return (this.minAge == null || age >= this.minAge) && (this.maxAge == null || age <= this.maxAge);
	}

	public boolean limitsAge() {
		return this.minAge != null || this.maxAge != null;
	}

	public boolean admitsAnyOf(Set<SpecialGroup> groups) {
		return this.groups.isEmpty() || groups.stream().anyMatch(this.groups::contains);
	}

	public boolean admitsResidence(DivisionCode home) {
		return this.residence.isEmpty() || this.residence.stream().anyMatch(area -> area.contains(home));
	}

}
