package org.wushe.planning;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Need;

/** What a plan says of a need tells of the person as much as a suggestion does. */
@Component
class ForgetPlans {

	private final BatchPlanRepository plans;

	ForgetPlans(BatchPlanRepository plans) {
		this.plans = plans;
	}

	@EventListener
	void on(Need.WordsForgotten need) {
		this.plans.forget(Access.system(), need.caseId());
	}

}
