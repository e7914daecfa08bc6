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
 */
public record CharityFund(String purpose, String licence, @Nullable Integer perCaseCents) implements ResourceContent {

	public CharityFund {
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
