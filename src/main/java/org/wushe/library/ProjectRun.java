package org.wushe.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.Words;
import org.wushe.identity.DomainRefusal;

/**
 * How a project went when it was run.
 *
 * @param people how many were served
 * @param costCents what it cost, in fen
 * @param rating 1 to 5, the mean of its ratings; null if it was not rated
 * @param notedBy the name of who wrote it down
 */
public record ProjectRun(UUID id, LocalDate began, LocalDate ended, int people, long costCents, @Nullable Double rating,
		String remarks, String notedBy, Instant notedAt) {

	/** Longest remarks, in characters. */
	public static final int MAXIMUM_REMARKS = 1_000;

	/**
	 * What somebody writes down of a run.
	 *
	 * @param id given by whoever sends it, so that a second click writes nothing new
	 */
	public record Entry(UUID id, LocalDate began, LocalDate ended, int people, long costCents, @Nullable Double rating,
			@Nullable String remarks) {

		/**
		 * @throws DomainRefusal naming the field that cannot be
		 */
		void check(LocalDate today) {
			if (this.ended.isBefore(this.began)) {
				throw DomainRefusal.invalid("ended", "library.refused.run-period");
			}
			if (this.ended.isAfter(today)) {
				throw DomainRefusal.invalid("ended", "library.refused.run-future");
			}
			if (this.people < 0 || this.people > ProjectPlan.MAXIMUM_PEOPLE) {
				throw DomainRefusal.invalid("people", "library.refused.project-figure.people");
			}
			if (this.costCents < 0 || this.costCents > ProjectPlan.MAXIMUM_CENTS) {
				throw DomainRefusal.invalid("costCents", "library.refused.project-figure.costCents");
			}
			if (this.rating != null && !(this.rating >= 1 && this.rating <= 5)) {
				throw DomainRefusal.invalid("rating", "library.refused.run-rating");
			}
			Words.optional("remarks", this.remarks, MAXIMUM_REMARKS);
		}

	}

}
