package org.wushe.referrals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;

/** What was done, and arranged, for a person who is not to be known any more. */
@Component
class ForgetServices {

	private final ReferralRepository referrals;

	ForgetServices(ReferralRepository referrals) {
		this.referrals = referrals;
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.referrals.forgetWordsOfServices(Access.system(), need.caseId());
	}

	@EventListener
	void on(Need.Anonymized need) {
		this.referrals.forgetArrangements(Access.system(), need.caseId());
	}

}
