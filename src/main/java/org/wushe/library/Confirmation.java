package org.wushe.library;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is believed that an entry holds, after its organisation said so.
 *
 * @param confirmWithin then it is shown as 待确认
 * @param remindBefore so long before, its keeper is reminded once
 * @param confirmProjectsWithin the same as the first for projects, which change less
 */
@ConfigurationProperties("wushe.library")
public record Confirmation(@DefaultValue("90d") Duration confirmWithin, @DefaultValue("14d") Duration remindBefore,
		@DefaultValue("365d") Duration confirmProjectsWithin) {

	/** By when it wants to be confirmed again. */
	public Instant dueAt(Instant confirmedAt) {
		return confirmedAt.plus(this.confirmWithin);
	}

	/** From when on the organisation is reminded. */
	public Instant remindAt(Instant confirmedAt) {
		return dueAt(confirmedAt).minus(this.remindBefore);
	}

}
