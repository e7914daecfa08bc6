package org.wushe.process.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.process.UserTask;

/**
 * A task as JSON.
 *
 * @param key as text, since it is larger than the numbers of some languages
 */
record TaskBody(String key, String processId, String elementId, String name, String state, @Nullable String form,
		@Nullable String view, @Nullable UUID caseId, @Nullable String caseNumber, @Nullable String caseTitle,
		@Nullable String categoryCode, String divisionCode, @Nullable String candidateOrganization,
		@Nullable String assigneeName, @Nullable Instant dueAt, Instant createdAt, @Nullable Instant completedAt) {

	static TaskBody of(UserTask task) {
		return new TaskBody(Long.toString(task.key()), task.processId(), task.elementId(), task.name(),
				task.state().name(), task.form().orElse(null), task.view().orElse(null), task.caseId(),
				task.caseNumber(), task.caseTitle(), task.categoryCode(), task.divisionCode().value(),
				task.candidateOrganization(), task.assigneeName(), task.dueAt(), task.createdAt(), task.completedAt());
	}

}
