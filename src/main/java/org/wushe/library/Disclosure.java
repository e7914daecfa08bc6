package org.wushe.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a fund received and spent in a quarter, as everybody may read it.
 *
 * @param organizationName the licensed charity that keeps the fund
 * @param openingCents the balance at the quarter's beginning, in fen
 * @param receivedCents donations, less what was taken back
 * @param spentCents grants, less what was taken back
 * @param isFinal whether nothing more is booked in the quarter
 */
public record Disclosure(UUID fundId, String fundName, String organizationName, CharityFund fund, Quarter quarter,
		long openingCents, long receivedCents, long spentCents, boolean isFinal, List<Line> lines) {

	public Disclosure {
		lines = List.copyOf(lines);
	}

	/** The balance at the quarter's end, or today. */
	public long closingCents() {
		return this.openingCents + this.receivedCents - this.spentCents;
	}

	/** Of what was spent: paid for no case, as booked. */
	public long generalCents() {
		return -this.lines.stream().filter(Line::general).mapToLong(Line::cents).sum();
	}

	/**
	 * One line of the ledger without what is nobody's business.
	 *
	 * @param name who gave or was paid; null if hidden, or a person who was helped
	 * @param cents in fen, below zero for what went out
	 * @param general whether it was paid for no case
	 */
	public record Line(int number, LocalDate on, FundEntry.Kind kind, @Nullable String name, String purpose, long cents,
			boolean general) {

		/** One that is no general grant. */
		public Line(int number, LocalDate on, FundEntry.Kind kind, @Nullable String name, String purpose, long cents) {
			this(number, on, kind, name, purpose, cents, false);
		}

		/** What it is called: {@code kind.GRANT}, or {@code kind.GENERAL_GRANT}. */
		public String word() {
			return this.general ? "kind.GENERAL_GRANT" : "kind." + this.kind;
		}

		static Line of(FundEntry entry) {
			return new Line(entry.number(), entry.on(), entry.kind(), entry.publicName(), entry.purpose(),
					entry.cents(), entry.isGeneral());
		}

	}

}
