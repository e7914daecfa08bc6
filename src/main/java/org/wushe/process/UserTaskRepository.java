package org.wushe.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as their people see and change them. */
@Repository
class UserTaskRepository {

	private static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {
	};

	private final Database database;

	private final TaskActions actions;

	private final JsonMapper json;

	UserTaskRepository(Database database, TaskActions actions, JsonMapper json) {
		this.database = database;
		this.actions = actions;
		this.json = json;
	}

	Optional<UserTask> find(Access access, long key) {
		TaskConditions may = TaskConditions.mayWorkOn(access, this.actions.forbidden(access));
		return this.database.as(access)
			.sql("select t.* from user_task t where t.key = :key and " + may.sql())
			.param("key", key)
			.params(may.params())
			.query(this::task)
			.optional();
	}

	/** Nobody else changes it until the transaction ends. */
	Optional<UserTask> lock(Access access, long key) {
		TaskConditions may = TaskConditions.mayWorkOn(access, this.actions.forbidden(access));
		return this.database.as(access)
			.sql("select t.* from user_task t where t.key = :key and " + may.sql() + " for update")
			.param("key", key)
			.params(may.params())
			.query(this::task)
			.optional();
	}

	/** The most urgent first. */
	List<UserTask> list(Access access, TaskFilter filter, Instant now, int offset, int limit) {
		TaskConditions conditions = TaskConditions.of(access, this.actions.forbidden(access), filter, now);
		return this.database.listing(access)
			.sql("select t.* from user_task t where " + conditions.sql()
					+ " order by t.due_at nulls last, t.created_at, t.key limit :limit offset :offset")
			.params(conditions.params())
			.param("limit", limit)
			.param("offset", offset)
			.query(this::task)
			.list();
	}

	int count(Access access, TaskFilter filter, Instant now) {
		TaskConditions conditions = TaskConditions.of(access, this.actions.forbidden(access), filter, now);
		return this.database.listing(access)
			.sql("select count(*) from user_task t where " + conditions.sql())
			.params(conditions.params())
			.query(Integer.class)
			.single();
	}

	/** All tabs in one go. */
	TaskCounts counts(Access access, @Nullable DivisionCode within, Instant now) {
		TaskConditions conditions = TaskConditions.open(access, this.actions.forbidden(access)).within(within);
		return this.database.listing(access)
			.sql("""
					select count(*) filter (where %s) as mine, count(*) filter (where %s) as my_organization,
					       count(*) filter (where t.due_at < :now) as overdue, count(*) as every
					from user_task t where %s""".formatted(TaskConditions.MINE, TaskConditions.MY_ORGANIZATION,
					conditions.sql()))
			.params(conditions.params())
			.param("now", Columns.timestamp(now))
			.query((row, number) -> new TaskCounts(row.getInt("mine"), row.getInt("my_organization"),
					row.getInt("overdue"), row.getInt("every")))
			.single();
	}

	/** Open and done ones, the first first. */
	List<UserTask> ofCase(Access access, UUID caseId) {
		return this.database.as(access)
			.sql("select * from user_task where case_id = ? order by created_at, key")
			.param(caseId)
			.query(this::task)
			.list();
	}

	/** Open ones that the person may work on, the first first. */
	List<UserTask> openOfCase(Access access, UUID caseId) {
		TaskConditions conditions = TaskConditions.open(access, this.actions.forbidden(access));
		return this.database.as(access)
			.sql("select t.* from user_task t where t.case_id = :case and " + conditions.sql()
					+ " order by t.created_at, t.key")
			.param("case", caseId)
			.params(conditions.params())
			.query(this::task)
			.list();
	}

	void hold(Access access, Collection<UUID> caseIds) {
		this.database.as(access)
			.sql("select key from user_task where case_id = any(?::uuid[]) and state in ('CREATED', 'CLAIMED') order by key for update")
			.param(Columns.texts(caseIds))
			.query(Long.class)
			.list();
	}

	void reclassify(Access access, UUID caseId) {
		this.database.as(access)
			.sql("""
					update user_task t set category_code = c.category_code, case_title = c.title
					  from case_file c
					 where t.case_id = ? and c.id = t.case_id and t.state in ('CREATED', 'CLAIMED')""")
			.param(caseId)
			.update();
	}

	void assign(Access access, long key, UserTask.State state, @Nullable String assigneeId,
			@Nullable String assigneeName) {
		this.database.as(access).sql("""
				update user_task set state = ?, assignee_id = ?, assignee_name = ?, version = version + 1
				where key = ?""").param(state.name()).param(assigneeId).param(assigneeName).param(key).update();
	}

	/**
	 * From here on the row waits for the engine to take the result. Who has just declined
	 * a restricted case no longer sees it, but has completed the task.
	 */
	void complete(Access access, UserTask task, String result, Instant now) {
		this.database.as(task.restricted() ? Access.system() : access)
			.sql("""
					update user_task set state = 'COMPLETING', assignee_id = :id, assignee_name = :name,
					  completed_by = :id, completed_at = :now, result = :result::jsonb, version = version + 1
					where key = :key""")
			.param("id", access.userId())
			.param("name", access.displayName())
			.param("now", Columns.timestamp(now))
			.param("result", result)
			.param("key", task.key())
			.update();
	}

	/**
	 * Keeps the answers to a form that belongs to no action.
	 * @param answers ciphertext
	 */
	void answered(Access access, long key, String answers) {
		this.database.as(access)
			.sql("update user_task set answers_enc = ? where key = ?")
			.params(answers, key)
			.update();
	}

	private UserTask task(ResultSet row, int number) throws SQLException {
		return new UserTask(row.getLong("key"), row.getLong("element_instance_key"),
				row.getLong("process_instance_key"), row.getString("process_id"), row.getString("element_id"),
				row.getString("name"), row.getString("form_key"), row.getString("action"),
				row.getObject("case_id", UUID.class), row.getString("case_number"), row.getString("case_title"),
				row.getString("category_code"), Columns.division(row, "division_code"),
				Columns.texts(row, "candidate_roles"), row.getString("candidate_organization"),
				row.getString("assignee_id"), row.getString("assignee_name"),
				UserTask.State.valueOf(row.getString("state")),
				this.json.readValue(row.getString("variables"), VARIABLES), Columns.instantOrNull(row, "due_at"),
				Columns.instant(row, "created_at"), Columns.instantOrNull(row, "completed_at"),
				row.getString("completed_by"), row.getBoolean("restricted"), row.getInt("version"));
	}

}
