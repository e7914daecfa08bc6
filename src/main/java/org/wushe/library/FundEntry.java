package org.wushe.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.privacy.Masking;

/**
 * A line of a fund's ledger. Never changed; a mistake is taken back by another line.
 *
 * @param number counts the fund's lines from 1, without a gap
 * @param cents in fen, below zero for what went out
 * @param balanceCents of the fund after this line
 * @param on the day it happened
 * @param party donor or payee; null for neither
 * @param hidden whether the donor asked not to be named
 * @param reference the case or project it was paid for
 * @param reverses the line that this one takes back
 */
public record FundEntry(UUID id, UUID fundId, int number, Kind kind, long cents, long balanceCents, LocalDate on,
		@Nullable FundParty party, boolean hidden, String purpose, @Nullable String reference, @Nullable UUID reverses,
		String recordedByName, Instant recordedAt) {

	public enum Kind {

		/** 期初结余 */
		OPENING,
		/** 捐赠收入 */
		DONATION,
		/** 资助支出 */
		GRANT,
		/** 冲正 */
		REVERSAL

	}

	/** Whether it counts as received: a donation, or one taken back. */
	public boolean isReceived() {
		return this.kind == Kind.DONATION || this.kind == Kind.REVERSAL && this.cents < 0;
	}

	/** Whether it counts as spent: a grant, or one taken back. */
	public boolean isSpent() {
		return this.kind == Kind.GRANT || this.kind == Kind.REVERSAL && this.cents > 0;
	}

	/** Whether it was paid for no case 一般资助: by its purpose alone. */
	public boolean isGeneral() {
		return this.kind == Kind.GRANT && this.reference == null;
	}

	/** Whether the name is that of a person, or of a donor who asked not to be named. */
	public boolean namesSomebody() {
		return this.party != null && (this.hidden || this.party.kind() == FundParty.Kind.PERSON);
	}

	/** As those see it who watch over the fund and do not keep it. */
	FundEntry masked() {
		return (this.party == null || !namesSomebody()) ? this
				: new FundEntry(this.id, this.fundId, this.number, this.kind, this.cents, this.balanceCents, this.on,
						new FundParty(this.party.kind(), Masking.name(this.party.name())), this.hidden, this.purpose,
						this.reference, this.reverses, this.recordedByName, this.recordedAt);
	}

	/**
	 * The name that everybody may read: a donor's unless hidden, a payee's only if it is
	 * an organisation.
	 */
	public @Nullable String publicName() {
		if (this.party == null || this.hidden) {
			return null;
		}
		return (this.cents < 0 && this.party.kind() == FundParty.Kind.PERSON) ? null : this.party.name();
	}

}
