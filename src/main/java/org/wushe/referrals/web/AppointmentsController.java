package org.wushe.referrals.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.needs.Code;
import org.wushe.referrals.AskedBy;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.ServicePlanForm;

/**
 * 改期: the body holds the answers to the form {@code schedule-service}, and who asked for
 * it: {@code askedBy} is organization, which it is where nothing is said, resident or
 * community.
 */
@RestController
@RequestMapping("/api/referrals/{referralId}/reschedule")
class AppointmentsController {

	private final Referrals referrals;

	private final ServicePlanForm form;

	private final CurrentAccess currentAccess;

	AppointmentsController(Referrals referrals, ServicePlanForm form, CurrentAccess currentAccess) {
		this.referrals = referrals;
		this.form = form;
		this.currentAccess = currentAccess;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reschedule(@PathVariable UUID referralId, @RequestBody Map<String, Object> answers) {
		Access access = this.currentAccess.get();
		access.require(Operation.SCHEDULE_SERVICE);
		Map<String, Object> plan = new HashMap<>(answers);
		Object who = plan.remove("askedBy");
		AskedBy askedBy = (who == null) ? AskedBy.ORGANIZATION : Code.require(AskedBy.class, "askedBy", who.toString());
		this.referrals.reschedule(access, referralId, this.form.plan(access, plan), askedBy);
	}

}
