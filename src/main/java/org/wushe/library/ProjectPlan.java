package org.wushe.library;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.SpecialGroup;

/**
 * What a project is designed to be. A draft may leave open all but title, category and
 * area; whoever submits it has said everything.
 *
 * @param division whose officials keep it and read its evidence
 * @param organizationCode the organisation that keeps it; null if the division does
 * @param area the subtrees whose people it is for
 * @param groups the special groups it is for; none for everybody
 * @param target who it is for, in words
 * @param standard how one sees that the service is good enough
 * @param costCents estimate of the whole, in fen; null if still open
 * @param months how long it runs; null if still open
 * @param people how many it is expected to reach; null if still open
 */
public record ProjectPlan(String title, String categoryCode, DivisionCode division, @Nullable String organizationCode,
		List<DivisionCode> area, Set<SpecialGroup> groups, String target, String content, String standard,
		@Nullable Long costCents, @Nullable Integer months, @Nullable Integer people) {

	/** Longest title, in characters. */
	public static final int MAXIMUM_TITLE = 60;

	/** Longest description of those it is for, in characters. */
	public static final int MAXIMUM_TARGET = 500;

	/** Longest content and standard, in characters. */
	public static final int MAXIMUM_WORDS = 4_000;

	/** A hundred million yuan: what is beyond was mistyped. */
	public static final long MAXIMUM_CENTS = 10_000_000_000L;

	/** Ten years. */
	public static final int MAXIMUM_MONTHS = 120;

	/** As many as live in a city. */
	public static final int MAXIMUM_PEOPLE = 10_000_000;

	public ProjectPlan {
		area = List.copyOf(area);
		groups = Set.copyOf(groups);
	}

	/**
	 * @throws DomainRefusal naming the field that not even a draft may hold
	 */
	void check() {
		Words.require("title", this.title, MAXIMUM_TITLE);
		Words.optional("target", this.target, MAXIMUM_TARGET);
		Words.optional("content", this.content, MAXIMUM_WORDS);
		Words.optional("standard", this.standard, MAXIMUM_WORDS);
		if (this.area.isEmpty()) {
			throw DomainRefusal.invalid("area", "library.refused.project-area");
		}
		within("costCents", this.costCents, MAXIMUM_CENTS);
		within("months", asLong(this.months), MAXIMUM_MONTHS);
		within("people", asLong(this.people), MAXIMUM_PEOPLE);
	}

	/**
	 * @throws DomainRefusal naming the first field that has to be filled in before others
	 * judge it
	 */
	public void checkComplete() {
		check();
		Words.require("target", this.target, MAXIMUM_TARGET);
		Words.require("content", this.content, MAXIMUM_WORDS);
		Words.require("standard", this.standard, MAXIMUM_WORDS);
		present("costCents", this.costCents);
		present("months", this.months);
		present("people", this.people);
	}

	private static @Nullable Long asLong(@Nullable Integer number) {
		return (number != null) ? number.longValue() : null;
	}

	private static void within(String field, @Nullable Long number, long maximum) {
		long least = field.equals("costCents") ? 0 : 1;
		if (number != null && (number < least || number > maximum)) {
			throw DomainRefusal.invalid(field, "library.refused.project-figure." + field);
		}
	}

	private static void present(String field, @Nullable Number number) {
		if (number == null) {
			throw DomainRefusal.invalid(field, "library.refused.project-figure." + field);
		}
	}

}
