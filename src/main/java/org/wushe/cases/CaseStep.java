package org.wushe.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case: an entry of its timeline, and what it changed on the
 * case's cover.
 *
 * @param state the new state; null leaves it
 * @param deadlineAt the new deadline; null leaves it
 * @param processInstanceKey the process that took it up; null leaves it
 * @param closes whether the case is closed by it
 */
public record CaseStep(UUID caseId, TimelineKind kind, Map<String, String> params, @Nullable String state,
		@Nullable Instant deadlineAt, @Nullable Long processInstanceKey, boolean closes) {

	public CaseStep {
		params = Map.copyOf(params);
	}

	public static CaseStep of(UUID caseId, TimelineKind kind, Map<String, String> params) {
		return new CaseStep(caseId, kind, params, null, null, null, false);
	}

	public CaseStep into(String newState) {
		return new CaseStep(this.caseId, this.kind, this.params, newState, this.deadlineAt, this.processInstanceKey,
				this.closes);
	}

	public CaseStep dueAt(Instant deadline) {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, deadline, this.processInstanceKey,
				this.closes);
	}

	public CaseStep takenUpBy(long processInstance) {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, this.deadlineAt, processInstance,
				this.closes);
	}

	public CaseStep closing() {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, this.deadlineAt, this.processInstanceKey,
				true);
	}

}
