package org.wushe.referrals.worker;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.TaskAction;
import org.wushe.process.UserTask;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.ServicePlanForm;

/** The organisation planned the service. */
@Component
class ScheduleService implements TaskAction {

	private final Referrals referrals;

	ScheduleService(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String name() {
		return "referrals.schedule-service";
	}

	@Override
	public Operation operation() {
		return Operation.SCHEDULE_SERVICE;
	}

	@Override
	public Map<String, Object> complete(Access access, UserTask task, Map<String, Object> answers) {
		this.referrals.schedule(access, UUID.fromString(task.variable("referralId").orElseThrow()),
				ServicePlanForm.read(answers));
		return Map.of();
	}

}
