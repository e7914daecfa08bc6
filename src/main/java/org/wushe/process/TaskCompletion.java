package org.wushe.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.forms.FileQuestion;
import org.wushe.forms.FormAnswers;
import org.wushe.forms.FormFile;
import org.wushe.forms.FormFiles;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormState;
import org.wushe.forms.FormValidation;
import org.wushe.forms.Question;
import org.wushe.forms.TextQuestion;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.privacy.PersonalFields;
import tools.jackson.databind.json.JsonMapper;

/** What the completion of a task does, in one transaction. */
@Component
class TaskCompletion {

	private final TaskActions actions;

	private final UserTaskRepository repository;

	private final TaskCompletions outbox;

	private final Cases cases;

	private final Attachments attachments;

	private final PersonalFields personalFields;

	private final AuditLog auditLog;

	private final JsonMapper json;

	private final Clock clock;

	TaskCompletion(TaskActions actions, UserTaskRepository repository, TaskCompletions outbox, Cases cases,
			Attachments attachments, PersonalFields personalFields, AuditLog auditLog, JsonMapper json, Clock clock) {
		this.actions = actions;
		this.repository = repository;
		this.outbox = outbox;
		this.cases = cases;
		this.attachments = attachments;
		this.personalFields = personalFields;
		this.auditLog = auditLog;
		this.json = json;
		this.clock = clock;
	}

	void complete(Access access, UserTask task, Optional<FormSchema> form, Map<String, Object> answers,
			FormFiles files) {
		Map<String, Object> accepted = form.map(schema -> accepted(schema, task, answers, files)).orElse(answers);
		Map<String, ? extends @Nullable Object> variables = (task.action() != null)
				? this.actions.get(task.action()).complete(access, task, accepted)
				: record(access, task, form, accepted, files);
		String result = this.json.writeValueAsString(variables);
		this.repository.complete(access, task, result, this.clock.instant());
		this.outbox.sendAfterCommit(new TaskLedger.Completion(task.key(), result));
	}

	private Map<String, Object> accepted(FormSchema schema, UserTask task, Map<String, Object> answers,
			FormFiles files) {
		FormAnswers checked = validation(files).check(schema, answers, task.variables());
		if (!checked.valid()) {
			throw new AnswersRefused(checked.problems());
		}
		Map<String, Object> values = new LinkedHashMap<>();
		checked.values().forEach((name, value) -> {
			if (value != null) {
				values.put(name, value);
			}
		});
		return values;
	}

	private FormValidation validation(FormFiles files) {
		return new FormValidation(this.clock.withZone(ChinaTime.ZONE), files);
	}

	/** What no form judges by itself; its files become documents of the case. */
	private void examine(Access access, UserTask task, FormState state) {
		List<FormProblem> wrong = state.all().flatMap(field -> PersonalAnswer.problem(field).stream()).toList();
		if (!wrong.isEmpty()) {
			throw new AnswersRefused(wrong);
		}
		List<UUID> files = state.all()
			.filter(field -> field.visible() && field.field() instanceof FileQuestion)
			.flatMap(field -> ((List<?>) Objects.requireNonNull(field.value())).stream())
			.map(file -> UUID.fromString(FormFile.of((Map<?, ?>) file).id()))
			.toList();
		if (task.caseId() != null && !files.isEmpty()) {
			this.attachments.bind(access, task.caseId(), files);
		}
	}

	/**
	 * A task without an action: its answers stay with the task, and those that people
	 * choose rather than write go on with the process.
	 */
	private Map<String, Object> record(Access access, UserTask task, Optional<FormSchema> form,
			Map<String, Object> answers, FormFiles files) {
		form.ifPresent(schema -> {
			examine(access, task, validation(files).state(schema, answers, task.variables()));
			this.repository.answered(access, task.key(),
					this.personalFields.encrypt(this.json.writeValueAsString(answers)));
		});
		if (task.caseId() != null) {
			this.cases.record(access, task.caseId(), TimelineKind.TASK_COMPLETED, Map.of("task", task.name()));
		}
		this.auditLog.record(access, "process.complete-task", "user-task", Long.toString(task.key()), task.caseId(),
				null);
		Map<String, Object> chosen = new HashMap<>();
		form.stream()
			.flatMap(FormSchema::fields)
			.filter(field -> field instanceof Question && !(field instanceof TextQuestion)
					&& !(field instanceof FileQuestion))
			.map(field -> ((Question) field).binding().key())
			.filter(key -> key.size() == 1 && answers.containsKey(key.getFirst()))
			.forEach(key -> chosen.put(key.getFirst(), answers.get(key.getFirst())));
		return chosen;
	}

}
