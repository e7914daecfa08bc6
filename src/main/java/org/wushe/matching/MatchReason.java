package org.wushe.matching;

import java.util.Map;

/**
 * One reason for a candidate, in figures; the words come from the bundle under
 * {@link #messageKey()} with the parameters by name.
 *
 * @param finding what was found, such as {@code EXACT} or {@code SIBLING} for a category
 * @param value 0 to 1
 * @param weight the factor's share of the score, 0 to 1
 * @param params figures for the words, such as {@code meters}
 */
public record MatchReason(Factor factor, String finding, double value, double weight, Map<String, String> params) {

	public MatchReason {
		params = Map.copyOf(params);
		if (!(value >= 0 && value <= 1)) {
			throw new IllegalArgumentException(factor + " is judged from 0 to 1, not " + value);
		}
	}

	/** What this reason adds to the score. */
	public double contribution() {
		return this.value * this.weight;
	}

	/** Whether something was found at all: what nobody knows is no reason for anybody. */
	public boolean isKnown() {
		return !this.finding.equals("NONE") && !this.finding.equals("CLEAR") && !this.finding.endsWith("UNKNOWN");
	}

	/** Whether it is something to look at twice before one chooses. */
	public boolean isCaution() {
		return this.factor == Factor.INTEREST && this.value < 1;
	}

	/** Such as {@code matching.reason.DISTANCE.METERS}. */
	public String messageKey() {
		return "matching.reason." + this.factor + "." + this.finding;
	}

	/** In the language of the phrases. */
	public String inWords(Phrases phrases) {
		return phrases.fill(messageKey(), this.params);
	}

}
