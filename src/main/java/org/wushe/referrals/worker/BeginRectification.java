package org.wushe.referrals.worker;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;
import org.wushe.referrals.Referrals;

/** A bad rating: the service is put right by who gave it. */
@Component
class BeginRectification implements ServiceTask {

	private final Referrals referrals;

	BeginRectification(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String type() {
		return "referrals.begin-rectification";
	}

	@Override
	public List<String> inputs() {
		return List.of("referralId");
	}

	@Override
	public Map<String, Object> run(Step step) {
		Need need = this.referrals.beginRectification(Access.system(), step.uuid("referralId"));
		return Map.of("resolveDueAt", Objects.requireNonNull(need.resolveDueAt()).toString(), "round", 2, "outcome",
				"REWORK");
	}

}
