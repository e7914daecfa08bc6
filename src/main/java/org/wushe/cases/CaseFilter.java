package org.wushe.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/**
 * Which cases; null means any.
 *
 * @param text the beginning or the end of the number, or part of the title
 * @param division the subtree it lies in
 * @param organization an organisation that is a party
 * @param open only open ones, or only closed ones
 * @param dueBefore promised before that time and still open
 * @param ownerId who owns the first contact
 * @param waiting only those with nothing to do in them for the person who asks
 */
public record CaseFilter(@Nullable String text, @Nullable String state, @Nullable String category,
		@Nullable DivisionCode division, @Nullable String organization, @Nullable Boolean open,
		@Nullable Instant dueBefore, @Nullable String ownerId, boolean waiting) {

	public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null, null, false);

	public CaseFilter withText(@Nullable String newText) {
		return new CaseFilter(newText, this.state, this.category, this.division, this.organization, this.open,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withState(@Nullable String newState) {
		return new CaseFilter(this.text, newState, this.category, this.division, this.organization, this.open,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withCategory(@Nullable String newCategory) {
		return new CaseFilter(this.text, this.state, newCategory, this.division, this.organization, this.open,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withDivision(@Nullable DivisionCode newDivision) {
		return new CaseFilter(this.text, this.state, this.category, newDivision, this.organization, this.open,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withOrganization(@Nullable String newOrganization) {
		return new CaseFilter(this.text, this.state, this.category, this.division, newOrganization, this.open,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withOpen(@Nullable Boolean newOpen) {
		return new CaseFilter(this.text, this.state, this.category, this.division, this.organization, newOpen,
				this.dueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withDueBefore(@Nullable Instant newDueBefore) {
		return new CaseFilter(this.text, this.state, this.category, this.division, this.organization, this.open,
				newDueBefore, this.ownerId, this.waiting);
	}

	public CaseFilter withOwner(@Nullable String newOwner) {
		return new CaseFilter(this.text, this.state, this.category, this.division, this.organization, this.open,
				this.dueBefore, newOwner, this.waiting);
	}

	/**
	 * Those under way that wait for others: an official's own ones, an organisation's
	 * all, without those that wait for the person.
	 */
	public CaseFilter thatWaitForOthersThan(Access access) {
		String owner = (access.organizationCode() == null) ? access.userId() : null;
		return new CaseFilter(this.text, this.state, this.category, this.division, this.organization, true,
				this.dueBefore, owner, true);
	}

}
