package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.OfferingProposal.State;
import tools.jackson.databind.json.JsonMapper;

/** Changes that stand beside published resources and projects; one for each. */
@Repository
class EntryChangeRepository {

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	EntryChangeRepository(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	<T> Optional<EntryChange<T>> find(Access access, UUID entry, Function<String, T> read) {
		return this.database.as(access)
			.sql("select * from entry_change where entry_id = ?")
			.param(entry)
			.query((row, number) -> change(row, read))
			.optional();
	}

	/** Those of the given entries that have a change, without what it says. */
	List<EntryChange<String>> of(Access access, Collection<UUID> entries) {
		return this.database.as(access)
			.sql("select * from entry_change where entry_id = any(?::uuid[])")
			.param(Columns.texts(entries))
			.query((row, number) -> change(row, content -> content))
			.list();
	}

	/** Takes the place of the one that was there. */
	void put(Access access, LibraryEntry entry, Object content, State state, @Nullable String note) {
		this.database.as(access)
			.sql("""
					insert into entry_change (entry_id, entry_kind, organization_code, division_code, content, state, note,
					                          changed_by, changed_at)
					values (:id, :kind, :organization, :division, :content::jsonb, :state, :note, :by, :now)
					on conflict (entry_id) do update
					   set content = excluded.content, state = excluded.state, note = excluded.note,
					       changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
			.param("id", entry.id())
			.param("kind", entry.kind().name())
			.param("organization", new SqlParameterValue(Types.VARCHAR, entry.organizationCode()))
			.param("division", entry.division().value())
			.param("content", this.json.writeValueAsString(content))
			.param("state", state.name())
			.param("note", new SqlParameterValue(Types.VARCHAR, note))
			.param("by", access.displayName())
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	/** What is asked for follows the taxonomy, as far as it says the same. */
	void reclassify(Access access, Collection<UUID> entries, String from, String to) {
		this.database.as(access)
			.sql("""
					update entry_change set content = jsonb_set(content, '{categoryCode}', to_jsonb(?::text))
					 where entry_id = any(?::uuid[]) and content ->> 'categoryCode' = ?""")
			.param(to)
			.param(Columns.texts(entries))
			.param(from)
			.update();
	}

	/** Whether there was one. */
	boolean delete(Access access, UUID entry) {
		return this.database.as(access).sql("delete from entry_change where entry_id = ?").param(entry).update() > 0;
	}

	private static <T> EntryChange<T> change(ResultSet row, Function<String, T> read) throws SQLException {
		return new EntryChange<>(row.getObject("entry_id", UUID.class), read.apply(row.getString("content")),
				State.valueOf(row.getString("state")), row.getString("note"), row.getString("changed_by"),
				Columns.instant(row, "changed_at"));
	}

}
