package org.wushe.matching;

import java.util.Map;
import java.util.UUID;

/**
 * An offering of the right kind that cannot serve this need, and why; the words come from
 * the bundle under {@link #messageKey()} with the parameters by name.
 */
public record Exclusion(UUID offeringId, String organizationCode, String organizationName, String offeringTitle,
		ExclusionRule rule, Map<String, String> params) {

	public Exclusion {
		params = Map.copyOf(params);
	}

	/** Such as {@code matching.excluded.CAPACITY}. */
	public String messageKey() {
		return "matching.excluded." + this.rule;
	}

	/** In the language of the phrases. */
	public String inWords(Phrases phrases) {
		return phrases.fill(messageKey(), this.params);
	}

}
