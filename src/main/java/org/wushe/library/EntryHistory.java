package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what with an entry of the libraries, and what it said then. Nothing in it is
 * ever changed or removed.
 */
@Service
public class EntryHistory {

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	EntryHistory(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes a line, in the transaction of the deed itself.
	 * @param entry as it stands after the deed
	 * @param content what the entry says after the deed; written as JSON
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Access access, LibraryEntry entry, EntryDeed deed, Object content, @Nullable String note) {
		this.database.as(access)
			.sql("""
					insert into entry_revision (entry_kind, entry_id, division_code, organization_code, deed, status,
					                            content, note, actor_id, actor_name, at)
					values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
			.param(entry.kind().name())
			.param(entry.id())
			.param(entry.division().value())
			.param(new SqlParameterValue(Types.VARCHAR, entry.organizationCode()))
			.param(deed.name())
			.param(entry.status().name())
			.param(this.json.writeValueAsString(content))
			.param(new SqlParameterValue(Types.VARCHAR, note))
			.param(access.userId())
			.param(access.displayName())
			.param(Columns.timestamp(this.clock.instant()))
			.update();
	}

	/**
	 * The newest first; nothing of an entry that is neither of the person's place nor
	 * organisation.
	 */
	@Transactional(readOnly = true)
	public List<EntryRevision> of(Access access, EntryKind kind, UUID id) {
		return this.database.as(access)
			.sql("select * from entry_revision where entry_kind = ? and entry_id = ? order by id desc")
			.param(kind.name())
			.param(id)
			.query(EntryHistory::revision)
			.list();
	}

	private static EntryRevision revision(ResultSet row, int number) throws SQLException {
		return new EntryRevision(row.getLong("id"), EntryDeed.valueOf(row.getString("deed")),
				EntryStatus.valueOf(row.getString("status")), row.getString("content"), row.getString("note"),
				row.getString("actor_id"), row.getString("actor_name"), Columns.instant(row, "at"));
	}

}
