package org.wushe.process;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which open tasks; null means any.
 *
 * @param text the beginning or the end of the case's number, or part of its title or of
 * the task's name
 * @param category a service category, and those under it
 * @param division the subtree the case lies in
 * @param organization the candidate organisation's code
 */
public record TaskFilter(Tab tab, @Nullable String text, @Nullable String category, @Nullable DivisionCode division,
		@Nullable String organization, @Nullable Instant dueFrom, @Nullable Instant dueBefore) {

	/** The tabs of the inbox. */
	public enum Tab {

		/** 我的待办: claimed by me, or free for my role to take. */
		MINE,
		/** 本组织待办: for anyone of my organisation. */
		MY_ORGANIZATION,
		/** 已逾期: of all, the late ones. */
		OVERDUE,
		/** All that I may work on, also those that colleagues have claimed. */
		ALL

	}

	public static TaskFilter of(Tab tab) {
		return new TaskFilter(tab, null, null, null, null, null, null);
	}

	public TaskFilter withTab(Tab newTab) {
		return new TaskFilter(newTab, this.text, this.category, this.division, this.organization, this.dueFrom,
				this.dueBefore);
	}

	public TaskFilter withText(@Nullable String newText) {
		return new TaskFilter(this.tab, newText, this.category, this.division, this.organization, this.dueFrom,
				this.dueBefore);
	}

	public TaskFilter withCategory(@Nullable String newCategory) {
		return new TaskFilter(this.tab, this.text, newCategory, this.division, this.organization, this.dueFrom,
				this.dueBefore);
	}

	public TaskFilter withDivision(@Nullable DivisionCode newDivision) {
		return new TaskFilter(this.tab, this.text, this.category, newDivision, this.organization, this.dueFrom,
				this.dueBefore);
	}

	public TaskFilter withOrganization(@Nullable String newOrganization) {
		return new TaskFilter(this.tab, this.text, this.category, this.division, newOrganization, this.dueFrom,
				this.dueBefore);
	}

	public TaskFilter withDueBefore(@Nullable Instant newDueBefore) {
		return new TaskFilter(this.tab, this.text, this.category, this.division, this.organization, this.dueFrom,
				newDueBefore);
	}

	/** Not what is late already. */
	public TaskFilter withDueFrom(@Nullable Instant newDueFrom) {
		return new TaskFilter(this.tab, this.text, this.category, this.division, this.organization, newDueFrom,
				this.dueBefore);
	}

}
