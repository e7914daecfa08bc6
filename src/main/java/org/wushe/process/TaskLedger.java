package org.wushe.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.notification.Change;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as the engine gives and takes them, many at a time. */
@Repository
class TaskLedger {

	private static final String ARRIVE = """
			insert into user_task (key, element_instance_key, process_instance_key, process_id, element_id, name,
			  form_key, action, case_id, case_number, case_title, category_code, division_code, candidate_roles,
			  candidate_organization, state, variables, due_at, created_at, lease_until, restricted)
			select t.key, t."elementInstanceKey", t."processInstanceKey", t."processId", t."elementId", t.name,
			  t."formKey", t.action, c.id, c.number, c.title, c.category_code,
			  t."divisionCode", t."candidateRoles", t."candidateOrganization", 'CREATED',
			  t.variables::jsonb, t."dueAt", :now, t."leaseUntil",
			  coalesce(c.confidentiality, 'NORMAL') <> 'NORMAL'
			from jsonb_to_recordset(:tasks::jsonb) as t (key bigint, "elementInstanceKey" bigint,
			  "processInstanceKey" bigint, "processId" text, "elementId" text, name text, "formKey" text, action text,
			  "caseId" uuid, "divisionCode" text, "candidateRoles" text[], "candidateOrganization" text,
			  variables text, "dueAt" timestamptz, "leaseUntil" timestamptz)
			left join lateral (
			  select id, number, title, category_code, confidentiality from case_file where id = t."caseId" limit 1
			) c on true
			on conflict (key) do update set lease_until = excluded.lease_until""";

	private static final String CHANGED = " returning case_id, division_code, candidate_organization";

	private final Database database;

	private final JsonMapper json;

	TaskLedger(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** A result that waits for the engine. */
	record Completion(long key, String result) {
	}

	/** One that comes again only has its lease renewed. */
	List<Change> arrive(Access access, List<TaskArrival> tasks, Instant now) {
		return this.database.as(access)
			.sql(ARRIVE + CHANGED)
			.param("tasks", this.json.writeValueAsString(tasks))
			.param("now", Columns.timestamp(now))
			.query(TaskLedger::change)
			.list();
	}

	/**
	 * The last key of a task from the partition that gave out this key; 0 without one.
	 */
	long lastKey(Access access, long key) {
		long first = key >> Confirmations.PARTITION_BITS << Confirmations.PARTITION_BITS;
		return this.database.as(access)
			.sql("select coalesce(max(key), 0) from user_task where key >= ? and key < ?")
			.param(first)
			.param(first + (1L << Confirmations.PARTITION_BITS))
			.query(Long.class)
			.single();
	}

	/** The engine has the results. */
	void completed(Access access, Collection<Long> keys) {
		this.database.as(access).sql("""
				update user_task set state = 'COMPLETED', result = null
				where key = any(?) and state = 'COMPLETING'""").param(keys.toArray(Long[]::new)).update();
	}

	/** The engine did not know it any more when its person was done. */
	List<Change> withdrawn(Access access, long key) {
		return withdraw(access, "key", "= 'COMPLETING'", List.of(key));
	}

	/** The engine does not know these open ones any more. */
	List<Change> withdrawn(Access access, Collection<Long> keys) {
		return withdraw(access, "key", "in ('CREATED', 'CLAIMED')", keys);
	}

	/** The engine cut these elements short, whatever we thought became of them. */
	List<Change> terminated(Access access, Collection<Long> elementInstanceKeys) {
		return withdraw(access, "element_instance_key", "<> 'WITHDRAWN'", elementInstanceKeys);
	}

	private List<Change> withdraw(Access access, String column, String states, Collection<Long> keys) {
		return this.database.as(access)
			.sql("""
					update user_task set state = 'WITHDRAWN', result = null, version = version + 1
					where %s = any(?) and state %s""".formatted(column, states) + CHANGED)
			.param(keys.toArray(Long[]::new))
			.query(TaskLedger::change)
			.list();
	}

	/** Results that have waited since before that time, the oldest first. */
	List<Completion> waiting(Access access, Instant before, int limit) {
		return this.database.as(access)
			.sql("""
					select key, result from user_task where state = 'COMPLETING' and completed_at < ?
					order by completed_at limit ?""")
			.param(Columns.timestamp(before))
			.param(limit)
			.query((row, number) -> new Completion(row.getLong("key"), row.getString("result")))
			.list();
	}

	/** Open tasks whose lease ends before that time. */
	List<Long> leasesEnding(Access access, Instant before, int limit) {
		return this.database.as(access).sql("""
				select key from user_task where state in ('CREATED', 'CLAIMED') and lease_until < ?
				order by lease_until limit ?""").param(Columns.timestamp(before)).param(limit).query(Long.class).list();
	}

	void leased(Access access, Collection<Long> keys, Instant until) {
		this.database.as(access)
			.sql("update user_task set lease_until = ? where key = any(?)")
			.param(Columns.timestamp(until))
			.param(keys.toArray(Long[]::new))
			.update();
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		return new Change(Change.Kind.TASK, row.getObject("case_id", UUID.class), row.getString("division_code"),
				row.getString("candidate_organization"));
	}

}
