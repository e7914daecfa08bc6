package org.wushe.library;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Money that a licensed charity keeps for a purpose 慈善资金. What came in and went out
 * stands in its ledger, see {@link FundLedger}.
 *
 * @param purpose what it may be spent on
 * @param licence the number of the body's registration as a charity (慈善法 10)
 * @param perCaseCents the most that one case gets, in fen; null without a limit
 * @param pays whether it pays for cases, generally, or both
 */
public record CharityFund(String purpose, String licence, @Nullable Integer perCaseCents,
		Pays pays) implements ResourceContent {

	/** What a fund pays for. */
	public enum Pays {

		/** 个案资助: each for a case or project that is named */
		CASES,
		/** 一般资助: for no case, by its purpose alone */
		GENERALLY,
		/** 两者都有 */
		BOTH

	}

	/** One that pays for cases and generally. */
	public CharityFund(String purpose, String licence, @Nullable Integer perCaseCents) {
		this(purpose, licence, perCaseCents, Pays.BOTH);
	}

	/** What was written before there was a choice pays for both. */
	public CharityFund {
		pays = Objects.requireNonNullElse(pays, Pays.BOTH);
		purpose = Objects.requireNonNullElse(purpose, "");
		licence = Objects.requireNonNullElse(licence, "");
	}

	@Override
	public List<String> words() {
		return List.of(this.purpose);
	}

	@Override
	public ResourceContent runningAs(ResourceContent other) {
		return this;
	}

}
