package org.wushe.process;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * A human step of a process 待办.
 *
 * @param key the engine's key of it
 * @param name the element's name in the process, Chinese
 * @param formKey id of a form, or {@code view:} and the name of a built view
 * @param action the {@link TaskAction} that its completion calls; none: its answers go to
 * the case's record
 * @param caseTitle names no person
 * @param candidateRoles codes of roles that may take it within the division
 * @param candidateOrganization the organisation whose people may take it
 * @param assigneeId who has claimed it
 * @param variables of the process as the task began
 * @param restricted whether it is of a case that only the people named may see
 * @param version grows with every change
 */
public record UserTask(long key, long elementInstanceKey, long processInstanceKey, String processId, String elementId,
		String name, @Nullable String formKey, @Nullable String action, @Nullable UUID caseId,
		@Nullable String caseNumber, @Nullable String caseTitle, @Nullable String categoryCode,
		DivisionCode divisionCode, List<String> candidateRoles, @Nullable String candidateOrganization,
		@Nullable String assigneeId, @Nullable String assigneeName, State state,
		Map<String, @Nullable Object> variables, @Nullable Instant dueAt, Instant createdAt,
		@Nullable Instant completedAt, @Nullable String completedBy, boolean restricted, int version) {

	/** Where a task stands. */
	public enum State {

		/** 待签收 */
		CREATED,
		/** 办理中 */
		CLAIMED,
		/** Done by its person, on the way to the engine. */
		COMPLETING,
		/** 已办结 */
		COMPLETED,
		/** 已撤回: the process moved on without it. */
		WITHDRAWN;

		/** Whether somebody still has to do it. */
		public boolean isOpen() {
			return this == CREATED || this == CLAIMED;
		}

	}

	public UserTask {
		candidateRoles = List.copyOf(candidateRoles);
		variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
	}

	public boolean isOpen() {
		return this.state.isOpen();
	}

	/** Whether it is late at that time. */
	public boolean isOverdue(Instant now) {
		return isOpen() && this.dueAt != null && this.dueAt.isBefore(now);
	}

	/** The name of the built view that shows it, if it has one instead of a form. */
	public Optional<String> view() {
		return Optional.ofNullable(this.formKey)
			.filter(key -> key.startsWith("view:"))
			.map(key -> key.substring("view:".length()));
	}

	/** The id of the form it is completed with, if it has one. */
	public Optional<String> form() {
		return Optional.ofNullable(this.formKey).filter(key -> !key.startsWith("view:"));
	}

	/** A variable as text. */
	public Optional<String> variable(String variable) {
		return Optional.ofNullable(this.variables.get(variable)).map(Object::toString);
	}

}
