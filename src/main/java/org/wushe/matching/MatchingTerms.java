package org.wushe.matching;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the past is looked at.
 *
 * @param halfLife an outcome of that age counts half
 */
@ConfigurationProperties("wushe.matching")
record MatchingTerms(@DefaultValue("180d") Duration halfLife) {

	/** What is older than that says next to nothing: a hundredth at most. */
	Duration memory() {
		return this.halfLife.multipliedBy(7);
	}

}
