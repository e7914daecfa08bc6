package org.wushe.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

@Repository
class IncidentRepository {

	private static final String SELECT = """
			select i.*, c.number as case_number from process_incident i left join case_file c on c.id = i.case_id""";

	private final Database database;

	IncidentRepository(Database database) {
		this.database = database;
	}

	/** The newest first. */
	List<Incident> list(Access access, boolean openOnly, int offset, int limit) {
		return this.database.listing(access)
			.sql(SELECT + (openOnly ? " where i.state <> 'RESOLVED'" : "")
					+ " order by i.created_at desc, i.key limit ? offset ?")
			.params(limit, offset)
			.query(IncidentRepository::incident)
			.list();
	}

	int countOpen(Access access) {
		return this.database.as(access)
			.sql("select count(*) from process_incident where state <> 'RESOLVED'")
			.query(Integer.class)
			.single();
	}

	Optional<Incident> find(Access access, long key) {
		return this.database.as(access)
			.sql(SELECT + " where i.key = ?")
			.param(key)
			.query(IncidentRepository::incident)
			.optional();
	}

	/** False if it is known already. */
	boolean add(Access access, ExportedRecord incident, @Nullable UUID caseId, String message) {
		ExportedRecord.Value value = incident.value();
		return this.database.as(access)
			.sql("""
					insert into process_incident (key, process_instance_key, process_id, element_id, job_key,
					  error_type, error_message, case_id, state, created_at)
					values (:key, :instance, :process, :element, :job, :type, :message, :case, 'CREATED', :at)
					on conflict (key) do nothing""")
			.param("key", incident.key())
			.param("instance", value.processInstanceKey())
			.param("process", String.valueOf(value.bpmnProcessId()))
			.param("element", String.valueOf(value.elementId()))
			.param("job", (value.jobKey() > 0) ? value.jobKey() : null, java.sql.Types.BIGINT)
			.param("type", String.valueOf(value.errorType()))
			.param("message", message)
			.param("case", caseId, java.sql.Types.OTHER)
			.param("at", Columns.timestamp(incident.at()))
			.update() == 1;
	}

	void retried(Access access, long key) {
		this.database.as(access)
			.sql("update process_incident set state = 'RETRIED', resolved_by = ? where key = ? and state = 'CREATED'")
			.params(access.displayName(), key)
			.update();
	}

	/** False if that is known already. */
	boolean resolved(Access access, long key, Instant at) {
		return this.database.as(access).sql("""
				update process_incident set state = 'RESOLVED', resolved_at = ?
				where key = ? and state <> 'RESOLVED'""").param(Columns.timestamp(at)).param(key).update() == 1;
	}

	/** The case that one of these instances works on. */
	Optional<UUID> caseOf(Access access, Collection<Long> processInstanceKeys) {
		return this.database.as(access)
			.sql("select id from case_file where process_instance_key = any(?) limit 1")
			.param(processInstanceKeys.toArray(Long[]::new))
			.query(UUID.class)
			.optional();
	}

	private static Incident incident(ResultSet row, int number) throws SQLException {
		return new Incident(row.getLong("key"), row.getLong("process_instance_key"), row.getString("process_id"),
				row.getString("element_id"), row.getObject("job_key", Long.class), row.getString("error_type"),
				row.getString("error_message"), row.getObject("case_id", UUID.class), row.getString("case_number"),
				Incident.State.valueOf(row.getString("state")), Columns.instant(row, "created_at"),
				Columns.instantOrNull(row, "resolved_at"), row.getString("resolved_by"));
	}

}
