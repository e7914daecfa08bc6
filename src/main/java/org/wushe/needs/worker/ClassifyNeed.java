package org.wushe.needs.worker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.cases.Term;
import org.wushe.identity.Access;
import org.wushe.needs.Needs;
import org.wushe.needs.StrandedNeeds;
import org.wushe.needs.Promise;
import org.wushe.needs.ResponsibleLevel;
import org.wushe.needs.Triage;
import org.wushe.needs.TriageClass;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;

/** Writes down what the decision table decided, and makes its terms into times. */
@Component
class ClassifyNeed implements ServiceTask {

	private final Needs needs;

	private final StrandedNeeds stranded;

	ClassifyNeed(Needs needs, StrandedNeeds stranded) {
		this.needs = needs;
		this.stranded = stranded;
	}

	@Override
	public String type() {
		return "needs.classify-need";
	}

	@Override
	public List<String> inputs() {
		return List.of("needId", "triage", "again");
	}

	@Override
	public Map<String, Object> run(Step step) {
		Promise promise = this.needs.classify(Access.system(), step.uuid("needId"), triage(step),
				step.processInstanceKey());
		if (step.truth("again")) {
			this.stranded.takeUp(step.uuid("needId"), step.processInstanceKey());
		}
		return Map.of("dispatchDueAt", promise.dispatchDueAt().toString(), "resolveDueAt",
				promise.resolveDueAt().toString());
	}

	private static Triage triage(Step step) {
		return new Triage(TriageClass.valueOf(step.within("triage", "triageClass").toString()),
				ResponsibleLevel.valueOf(step.within("triage", "responsibleLevel").toString()),
				Term.hours(number(step, "dispatchHours")), new Term(number(step, "resolveAmount"),
						Term.Unit.valueOf(step.within("triage", "resolveUnit").toString())));
	}

	private static int number(Step step, String name) {
		return new BigDecimal(step.within("triage", name).toString()).intValueExact();
	}

}
