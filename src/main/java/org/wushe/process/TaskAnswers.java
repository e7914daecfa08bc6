package org.wushe.process;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.cases.Attachments;
import org.wushe.forms.FormState;
import org.wushe.forms.FormValidation;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalFields;
import org.wushe.privacy.Unmasking;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people answered in forms that belong to no action: kept with the task, encrypted
 * as a whole since it may name people, and read in the words of the form as it was when
 * it was answered.
 */
@Service
public class TaskAnswers {

	private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {
	};

	private final Database database;

	private final UserTasks tasks;

	private final Definitions definitions;

	private final Attachments attachments;

	private final PersonalFields personalFields;

	private final Unmasking unmasking;

	private final JsonMapper json;

	private final Clock clock;

	TaskAnswers(Database database, UserTasks tasks, Definitions definitions, Attachments attachments,
			PersonalFields personalFields, Unmasking unmasking, JsonMapper json, Clock clock) {
		this.database = database;
		this.tasks = tasks;
		this.definitions = definitions;
		this.attachments = attachments;
		this.personalFields = personalFields;
		this.unmasking = unmasking;
		this.json = json;
		this.clock = clock.withZone(ChinaTime.ZONE);
	}

	/**
	 * The answers of a case's tasks, as far as the person may see the tasks, by the key
	 * of the task. Those that {@link PersonalAnswer} knows have to be masked before they
	 * are shown.
	 */
	@Transactional(readOnly = true)
	public Map<Long, FormState> ofCase(Access access, UUID caseId, Locale locale) {
		Map<Long, String> sealed = new LinkedHashMap<>();
		this.database.as(access)
			.sql("select key, answers_enc from user_task where case_id = ? and answers_enc is not null")
			.param(caseId)
			.query(row -> {
				sealed.put(row.getLong("key"), row.getString("answers_enc"));
			});
		Map<Long, FormState> answers = new LinkedHashMap<>();
		if (!sealed.isEmpty()) {
			this.tasks.ofCase(access, caseId).forEach(task -> {
				String ciphertext = sealed.get(task.key());
				if (ciphertext != null) {
					answers.put(task.key(), state(access, task, this.personalFields.decrypt(ciphertext), locale));
				}
			});
		}
		return answers;
	}

	/**
	 * The answers to be shown in full, to someone who says why.
	 * @throws org.wushe.identity.DomainRefusal as {@link Unmasking} refuses
	 */
	@Transactional
	public FormState inFull(Access access, UserTask task, String reason, Locale locale) {
		String answers = this.unmasking.reveal(access, TaskPersonalSource.TYPE, TaskPersonalSource.id(task.key()),
				TaskPersonalSource.ANSWERS, reason);
		return state(access, task, answers, locale);
	}

	/**
	 * Deletes what people answered in the tasks of a case, or had begun to. Again changes
	 * nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Access access, UUID caseId) {
		this.database.as(access).sql("""
				update user_task set answers_enc = null,
				       variables = case when state in ('CREATED', 'CLAIMED') then variables else '{}' end
				 where case_id = ?""").param(caseId).update();
		this.database.as(access)
			.sql("delete from task_draft d using user_task t where t.key = d.task_key and t.case_id = ?")
			.param(caseId)
			.update();
	}

	private FormState state(Access access, UserTask task, String answers, Locale locale) {
		return new FormValidation(this.clock, new TaskFiles(this.attachments, access)).state(
				this.definitions.form(access, task.form().orElseThrow(), locale,
						Objects.requireNonNull(task.completedAt())),
				this.json.readValue(answers, ANSWERS), task.variables());
	}

}
