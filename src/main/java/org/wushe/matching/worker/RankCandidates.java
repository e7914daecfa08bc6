package org.wushe.matching.worker;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.matching.Matching;
import org.wushe.process.ServiceTask;
import org.wushe.process.Step;

/** Ranks the offerings for a need. */
@Component
class RankCandidates implements ServiceTask {

	private final Matching matching;

	RankCandidates(Matching matching) {
		this.matching = matching;
	}

	@Override
	public String type() {
		return "matching.rank-candidates";
	}

	@Override
	public List<String> inputs() {
		return List.of("needId");
	}

	@Override
	public Map<String, Object> run(Step step) {
		this.matching.rank(Access.system(), step.uuid("needId"));
		return Map.of();
	}

}
