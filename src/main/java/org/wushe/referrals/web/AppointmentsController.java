package org.wushe.referrals.web;

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
import org.wushe.referrals.Referrals;
import org.wushe.referrals.ServicePlanForm;

/** 改期: the body holds the answers to the form {@code schedule-service}. */
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
		this.referrals.reschedule(access, referralId, this.form.plan(access, answers));
	}

}
