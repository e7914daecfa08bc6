package org.wushe.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.Operation;
import org.wushe.privacy.PersonalFields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What half-filled task forms hold, so that neither a lost session nor a closed window
 * loses it. Encrypted, and seen by nobody but its writer.
 */
@Service
public class TaskDrafts {

	private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {
	};

	private final Database database;

	private final PersonalFields personalFields;

	private final JsonMapper json;

	private final Clock clock;

	/** What somebody has filled in so far. */
	public record TaskDraft(Map<String, @Nullable Object> answers, Instant updatedAt) {
	}

	TaskDrafts(Database database, PersonalFields personalFields, JsonMapper json, Clock clock) {
		this.database = database;
		this.personalFields = personalFields;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps what the form holds so far, replacing what was kept of it. */
	@Transactional
	public void save(Access access, long taskKey, Map<String, ? extends @Nullable Object> answers) {
		access.require(Operation.WORK_ON_TASKS);
		this.database.as(access)
			.sql("""
					insert into task_draft (task_key, user_id, answers_enc, updated_at) values (:task, :user, :answers, :now)
					on conflict (task_key, user_id)
					do update set answers_enc = excluded.answers_enc, updated_at = excluded.updated_at""")
			.param("task", taskKey)
			.param("user", access.userId())
			.param("answers", this.personalFields.encrypt(this.json.writeValueAsString(answers)))
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	/** One's own. */
	@Transactional(readOnly = true)
	public Optional<TaskDraft> find(Access access, long taskKey) {
		access.require(Operation.WORK_ON_TASKS);
		return this.database.as(access)
			.sql("select answers_enc, updated_at from task_draft where task_key = ? and user_id = ?")
			.params(taskKey, access.userId())
			.query((row, number) -> new TaskDraft(
					this.json.readValue(this.personalFields.decrypt(row.getString("answers_enc")), ANSWERS),
					Columns.instant(row, "updated_at")))
			.optional();
	}

	/**
	 * Removes what is no longer needed: drafts of tasks that nobody has to do any more.
	 */
	@Transactional
	void forgetDone(Access access) {
		this.database.as(access)
			.sql("delete from task_draft d using user_task t where t.key = d.task_key"
					+ " and t.state in ('COMPLETED', 'WITHDRAWN')")
			.update();
	}

	/** Removes one's own. */
	@Transactional
	void delete(Access access, long taskKey) {
		this.database.as(access)
			.sql("delete from task_draft where task_key = ? and user_id = ?")
			.params(taskKey, access.userId())
			.update();
	}

}
