package org.wushe.parties;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * An organisation of the five societies, an authority or an enterprise.
 *
 * @param code the key everywhere, equal to the claim {@code org_code} of its people's
 * tokens
 * @param creditCode 统一社会信用代码; null unless registered
 * @param grade 1 to 5 for 1A to 5A; null if not evaluated
 * @param gradeValidUntil the last day of the grade, which holds for five years
 * @param division where it sits
 * @param serviceArea the subtrees in which it works
 * @param suspension 暂停派单; null for none
 * @param blackListing 黑名单; null for none
 * @param version counts the changes
 */
public record Organization(String code, OrganizationKind kind, String name, @Nullable String creditCode,
		Registration registration, @Nullable Integer grade, @Nullable LocalDate gradeValidUntil, DivisionCode division,
		List<DivisionCode> serviceArea, String introduction, @Nullable Coordinates coordinates,
		@Nullable Restriction suspension, @Nullable Restriction blackListing, int version) {

	/** One that is not black-listed, and suspended at once if at all. */
	public Organization(String code, OrganizationKind kind, String name, @Nullable String creditCode,
			Registration registration, @Nullable Integer grade, @Nullable LocalDate gradeValidUntil,
			DivisionCode division, List<DivisionCode> serviceArea, String introduction,
			@Nullable Coordinates coordinates, @Nullable LocalDate suspendedUntil, int version) {
		this(code, kind, name, creditCode, registration, grade, gradeValidUntil, division, serviceArea, introduction,
				coordinates, (suspendedUntil != null) ? new Restriction(null, suspendedUntil, "") : null, null,
				version);
	}

	public Organization {
		serviceArea = List.copyOf(serviceArea);
		if (grade != null && (grade < 1 || grade > 5)) {
			throw new IllegalArgumentException("a grade is 1 to 5, not " + grade);
		}
	}

	/** The grade that holds on the day; 0 without one. */
	public int gradeOn(LocalDate day) {
		return (this.grade == null || (this.gradeValidUntil != null && this.gradeValidUntil.isBefore(day))) ? 0
				: this.grade;
	}

	public boolean isSuspendedOn(LocalDate day) {
		return this.suspension != null && this.suspension.holdsOn(day);
	}

	public boolean isBlackListedOn(LocalDate day) {
		return this.blackListing != null && this.blackListing.holdsOn(day);
	}

	/** Whether it may be asked for services, and take them on. */
	public boolean mayServeOn(LocalDate day) {
		return !isSuspendedOn(day) && !isBlackListedOn(day);
	}

	/** The last day of a suspension; null for none. */
	public @Nullable LocalDate suspendedUntil() {
		return (this.suspension != null) ? this.suspension.until() : null;
	}

	/** It may serve again: a suspension or the black list keeps it from it no longer. */
	public record Returned(String code) {
	}

	/** The organisation is new, or something about it is. */
	public record Changed(String code) {
	}

}
