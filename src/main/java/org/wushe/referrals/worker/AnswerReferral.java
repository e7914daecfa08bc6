package org.wushe.referrals.worker;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.TaskAction;
import org.wushe.process.UserTask;
import org.wushe.referrals.Answers;
import org.wushe.referrals.DeclineReason;
import org.wushe.referrals.Referrals;

/**
 * The organisation answered: {@code answer} is accept or decline, then with
 * {@code reason} and {@code note}.
 */
@Component
class AnswerReferral implements TaskAction {

	private final Referrals referrals;

	AnswerReferral(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String name() {
		return "referrals.answer-referral";
	}

	@Override
	public Operation operation() {
		return Operation.ANSWER_REFERRAL;
	}

	@Override
	public Map<String, Object> complete(Access access, UserTask task, Map<String, Object> answers) {
		UUID referralId = UUID.fromString(task.variable("referralId").orElseThrow());
		Answers given = new Answers(answers);
		if (given.choice(Answer.class, "answer") == Answer.ACCEPT) {
			this.referrals.accept(access, referralId);
			return Map.of("outcome", "ACCEPTED");
		}
		this.referrals.decline(access, referralId, given.choice(DeclineReason.class, "reason"),
				given.optional("note").orElse(null));
		return Map.of("outcome", "DECLINED");
	}

	private enum Answer {

		ACCEPT, DECLINE

	}

}
