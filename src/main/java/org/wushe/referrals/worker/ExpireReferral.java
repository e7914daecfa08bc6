package org.wushe.referrals.worker;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * The time to answer is over. What was answered in the last moment counts as the database
 * has it.
 */
@Component
class ExpireReferral implements ServiceTask {

	private final Referrals referrals;

	ExpireReferral(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String type() {
		return "referrals.expire-referral";
	}

	@Override
	public List<String> inputs() {
		return List.of("referralId");
	}

	@Override
	public Map<String, Object> run(Step step) {
		Referral referral = this.referrals.expire(Access.system(), step.uuid("referralId"));
		return Map.of("outcome", switch (referral.state()) {
			case ACCEPTED, DECLINED -> referral.state().name();
			default -> "EXPIRED";
		});
	}

}
