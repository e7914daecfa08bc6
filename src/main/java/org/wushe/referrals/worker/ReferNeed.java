package org.wushe.referrals.worker;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.needs.Code;
import org.wushe.needs.GapCode;
import org.wushe.needs.Needs;
import org.wushe.process.TaskAction;
import org.wushe.process.UserTask;
import org.wushe.referrals.Answers;
import org.wushe.referrals.KeptPlaces;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Referrals;

/**
 * The worker chose: {@code offeringId} and, for other than the first candidate,
 * {@code reasonCode} from the list of reasons, {@code reason} in words, or both; or
 * nobody can meet it: {@code gap}. What the places of the service are counted in decides
 * what its report asks for.
 */
@Component
class ReferNeed implements TaskAction {

	private final Referrals referrals;

	private final KeptPlaces places;

	private final Needs needs;

	ReferNeed(Referrals referrals, KeptPlaces places, Needs needs) {
		this.referrals = referrals;
		this.places = places;
		this.needs = needs;
	}

	@Override
	public String name() {
		return "referrals.refer-need";
	}

	@Override
	public Operation operation() {
		return Operation.REFER_NEED;
	}

	@Override
	public Map<String, Object> complete(Access access, UserTask task, Map<String, Object> answers) {
		UUID needId = UUID.fromString(task.variable("needId").orElseThrow());
		Answers given = new Answers(answers);
		Optional<String> gap = given.optional("gap");
		if (gap.isPresent()) {
			this.needs.leaveUnmet(access, needId, given.choice(GapCode.class, "gap"));
			return Map.of("outcome", "UNMET");
		}
		Referral referral = this.referrals.refer(access, needId, given.uuid("offeringId"),
				given.optional("reasonCode").orElse(null), given.optional("reason").orElse(null));
		return Map.of("outcome", "REFERRED", "referralId", referral.id().toString(), "organizationCode",
				referral.organizationCode(), "referralExpiresAt", referral.expiresAt().toString(), "capacityUnit",
				this.places.unit(referral).map(Code::of).orElse("none"));
	}

}
