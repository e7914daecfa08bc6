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
 * @param doneBy who did it, if not the person whose access it is
 */
public record CaseStep(UUID caseId, TimelineKind kind, Map<String, String> params, @Nullable String state,
		@Nullable Instant deadlineAt, @Nullable Long processInstanceKey, boolean closes, @Nullable Actor doneBy) {

	/** The resident, of whom the timeline says no more. */
	public static final Actor RESIDENT = new Actor("resident", "居民");

	/** Who did something, as timelines show it. */
	public record Actor(String id, String name) {
	}

	public CaseStep {
		params = Map.copyOf(params);
	}

	public static CaseStep of(UUID caseId, TimelineKind kind, Map<String, String> params) {
		return new CaseStep(caseId, kind, params, null, null, null, false, null);
	}

	public CaseStep into(String newState) {
		return new CaseStep(this.caseId, this.kind, this.params, newState, this.deadlineAt, this.processInstanceKey,
				this.closes, this.doneBy);
	}

	public CaseStep dueAt(Instant deadline) {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, deadline, this.processInstanceKey,
				this.closes, this.doneBy);
	}

	public CaseStep takenUpBy(long processInstance) {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, this.deadlineAt, processInstance,
				this.closes, this.doneBy);
	}

	public CaseStep by(Actor actor) {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, this.deadlineAt, this.processInstanceKey,
				this.closes, actor);
	}

	public CaseStep closing() {
		return new CaseStep(this.caseId, this.kind, this.params, this.state, this.deadlineAt, this.processInstanceKey,
				true, this.doneBy);
	}

}
