package org.wushe.push;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.needs.Need;

/**
 * What people were told goes with the need it was about, whose reasons tell of the person
 * as much as it did; and old notices go by themselves.
 */
@Component
class ForgetPushes {

	private final Told told;

	private final PushNoticeRepository notices;

	private final PushTerms terms;

	private final Clock clock;

	ForgetPushes(Told told, PushNoticeRepository notices, PushTerms terms, Clock clock) {
		this.told = told;
		this.notices = notices;
		this.terms = terms;
		this.clock = clock;
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.told.forget(need.caseId());
	}

	@Transactional
	@Scheduled(initialDelay = 25, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int forgetOld() {
		return this.notices.forget(Access.system(), this.clock.instant().minus(this.terms.keptFor()));
	}

}
