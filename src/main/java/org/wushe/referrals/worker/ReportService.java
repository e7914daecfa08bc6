package org.wushe.referrals.worker;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.TaskAction;
import org.wushe.process.UserTask;
import org.wushe.referrals.Answers;
import org.wushe.referrals.FailureReason;
import org.wushe.referrals.PlaceFree;
import org.wushe.referrals.Referrals;
import org.wushe.referrals.ServiceReport;

/**
 * The organisation reports: {@code result} is delivered, with what was done, or failed,
 * with {@code failureReason} and {@code failureNote}. Of a place that somebody may keep
 * it says with {@code placeFree} when it is free: now, on-date with {@code placeFreeOn},
 * or when-told.
 */
@Component
class ReportService implements TaskAction {

	private static final String PLACE = "placeFree";

	private final Referrals referrals;

	ReportService(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String name() {
		return "referrals.report-service";
	}

	@Override
	public Operation operation() {
		return Operation.REPORT_SERVICE;
	}

	@Override
	public Map<String, Object> complete(Access access, UserTask task, Map<String, Object> answers) {
		UUID referralId = UUID.fromString(task.variable("referralId").orElseThrow());
		Answers given = new Answers(answers);
		if (given.choice(Result.class, "result") == Result.FAILED) {
			this.referrals.fail(access, referralId, given.choice(FailureReason.class, "failureReason"),
					given.optional("failureNote").orElse(null));
			return Map.of("outcome", "FAILED");
		}
		this.referrals.report(access, referralId, new ServiceReport(given.instant("servedAt"), given.integer("minutes"),
				given.text("words"), given.optional("staffName").orElse(null), given.files("photos"), place(given)));
		return Map.of("outcome", "DELIVERED");
	}

	private static @Nullable PlaceFree place(Answers given) {
		if (given.optional(PLACE).isEmpty()) {
			return null;
		}
		return switch (given.choice(Free.class, PLACE)) {
			case NOW -> new PlaceFree.Now();
			case ON_DATE -> new PlaceFree.On(given.date("placeFreeOn"));
			case WHEN_TOLD -> new PlaceFree.WhenTold();
		};
	}

	private enum Result {

		DELIVERED, FAILED

	}

	private enum Free {

		NOW, ON_DATE, WHEN_TOLD

	}

}
