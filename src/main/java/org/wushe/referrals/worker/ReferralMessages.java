package org.wushe.referrals.worker;

import java.util.Map;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wushe.process.ProcessEngine;
import org.wushe.process.ProcessMessage;
import org.wushe.referrals.Referral;

/**
 * Tells the engine of referrals that ended and whose process does not know, after the
 * commit, until it knows.
 */
@Component
class ReferralMessages {

	private final ProcessEngine engine;

	ReferralMessages(ProcessEngine engine) {
		this.engine = engine;
	}

	@Async
	@TransactionalEventListener
	void on(Referral.TakenBack referral) {
		this.engine.publish(new ProcessMessage("ReferralTakenBack", referral.referralId().toString(),
				referral.eventId().toString(), Map.of()));
	}

}
