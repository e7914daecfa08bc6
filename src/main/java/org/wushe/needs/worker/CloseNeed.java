package org.wushe.needs.worker;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.needs.Needs;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;

/** The process has ended: closes the case, unless it was withdrawn or left unmet. */
@Component
class CloseNeed implements ServiceTask {

	private final Needs needs;

	CloseNeed(Needs needs) {
		this.needs = needs;
	}

	@Override
	public String type() {
		return "needs.close-need";
	}

	@Override
	public List<String> inputs() {
		return List.of("needId");
	}

	@Override
	public Map<String, Object> run(Step step) {
		this.needs.close(Access.system(), step.uuid("needId"));
		return Map.of();
	}

}
