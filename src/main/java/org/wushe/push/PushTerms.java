package org.wushe.push;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something is worth telling, and how.
 *
 * @param minimumScore the score, of a hundred, from which on an offering is told of
 * @param unmetFor how long needs that nobody met are looked at again
 * @param gatherFor further news of a kind join an unread notice that is no older
 * @param keptFor notices that are older go, read or not
 */
@ConfigurationProperties("wushe.push")
record PushTerms(@DefaultValue("60") int minimumScore, @DefaultValue("180d") Duration unmetFor,
		@DefaultValue("15m") Duration gatherFor, @DefaultValue("180d") Duration keptFor) {

	double minimum() {
		return this.minimumScore / 100.0;
	}

}
