package org.wushe.needs.worker;

import java.util.HashMap;
import java.util.Map;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wushe.needs.Need;
import org.wushe.process.ProcessEngine;
import org.wushe.process.ProcessMessage;

/**
 * Tells the engine of needs, after the commit. Until the engine has it, the event stays
 * in the outbox and is told again.
 */
@Component
class NeedMessages {

	private final ProcessEngine engine;

	NeedMessages(ProcessEngine engine) {
		this.engine = engine;
	}

	@Async
	@TransactionalEventListener
	void on(Need.Reported need) {
		this.engine.publish(new ProcessMessage("NeedReported", need.caseId(), need.eventId(), variables(need)));
	}

	/**
	 * Of a case the engine runs one process at a time that began with this message: as
	 * long as there is one, it takes no other, and does not keep it either.
	 */
	@Async
	@TransactionalEventListener
	void on(Need.Stranded stranded) {
		Need.Reported need = stranded.reported();
		Map<String, Object> variables = new HashMap<>(variables(need));
		variables.put("again", true);
		this.engine.publishForNow(new ProcessMessage("NeedReported", need.caseId(), need.eventId(), variables));
	}

	@Async
	@TransactionalEventListener
	void on(Need.Withdrawn need) {
		this.engine.publish(new ProcessMessage("NeedWithdrawn", need.caseId(), need.eventId(), Map.of()));
	}

	private static Map<String, Object> variables(Need.Reported need) {
		return Map.of("caseId", need.caseId().toString(), "needId", need.needId().toString(), "divisionCode",
				need.divisionCode(), "categoryCode", need.categoryCode(), "urgency", need.urgency(), "specialGroups",
				need.specialGroups(), "childInDanger", need.childInDanger());
	}

}
