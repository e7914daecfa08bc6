package org.wushe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Entries as rows. */
final class AuditEntries {

	static final String COLUMNS = "e.id, e.at, e.actor_id, e.actor_name, e.action, e.subject_type, e.subject_id, "
			+ "e.case_id, e.reason";

	static final String SELECT = "select " + COLUMNS + " from audit_entry e ";

	private AuditEntries() {
	}

	static AuditEntry entry(ResultSet row, int number) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("actor_id"),
				row.getString("actor_name"), row.getString("action"), row.getString("subject_type"),
				row.getString("subject_id"), row.getObject("case_id", UUID.class), row.getString("reason"));
	}

}
