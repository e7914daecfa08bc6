package org.wushe.matching;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the past is looked at, and how needs are read.
 *
 * @param halfLife an outcome of that age counts half
 * @param sentenceModel whether needs are read by the language model as well
 */
@ConfigurationProperties("wushe.matching")
record MatchingTerms(@DefaultValue("180d") Duration halfLife, @DefaultValue("true") boolean sentenceModel) {

	/** What is older than that says next to nothing: a hundredth at most. */
	Duration memory() {
		return this.halfLife.multipliedBy(7);
	}

}
