package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalFields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResourceDraftRepository {

	private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {
	};

	private final Database database;

	private final PersonalFields personal;

	private final JsonMapper json;

	ResourceDraftRepository(Database database, PersonalFields personal, JsonMapper json) {
		this.database = database;
		this.personal = personal;
		this.json = json;
	}

	void put(Access access, ResourceDraft draft) {
		this.database.as(access)
			.sql("""
					insert into resource_draft (entry_id, user_id, kind, typed_enc, entry_version, updated_at)
					values (:entry, :user, :kind, :typed, cast(:version as integer), :now)
					on conflict (entry_id, user_id) do update
					   set typed_enc = excluded.typed_enc, entry_version = excluded.entry_version,
					       updated_at = excluded.updated_at""")
			.param("entry", draft.entryId())
			.param("user", access.userId())
			.param("kind", draft.kind().name())
			.param("typed", encrypted(draft.typed()))
			.param("version", draft.entryVersion())
			.param("now", Columns.timestamp(draft.updatedAt()))
			.update();
	}

	/** The person's own, the last changed first. */
	List<ResourceDraft> own(Access access, int limit) {
		return this.database.as(access)
			.sql("select * from resource_draft where user_id = ? order by updated_at desc, entry_id limit ?")
			.param(access.userId())
			.param(limit)
			.query(this::draft)
			.list();
	}

	Optional<ResourceDraft> find(Access access, UUID entry) {
		return this.database.as(access)
			.sql("select * from resource_draft where entry_id = ? and user_id = ?")
			.params(entry, access.userId())
			.query(this::draft)
			.optional();
	}

	void delete(Access access, UUID entry) {
		this.database.as(access)
			.sql("delete from resource_draft where entry_id = ? and user_id = ?")
			.params(entry, access.userId())
			.update();
	}

	/** Nobody's says any more who the talent is; the rest of what was typed stays. */
	void forgetPerson(UUID entry) {
		JdbcClient system = this.database.as(Access.system());
		system.sql("select * from resource_draft where entry_id = ? for update")
			.param(entry)
			.query((row, number) -> Map.entry(row.getString("user_id"), draft(row, number).withoutPerson().typed()))
			.list()
			.forEach(draft -> system.sql("update resource_draft set typed_enc = ? where entry_id = ? and user_id = ?")
				.params(encrypted(draft.getValue()), entry, draft.getKey())
				.update());
	}

	/** How many were last written before that time. */
	int forget(Instant before) {
		return this.database.listing(Access.system())
			.sql("delete from resource_draft where updated_at < ?")
			.param(Columns.timestamp(before))
			.update();
	}

	private String encrypted(Map<String, String> typed) {
		return this.personal.encrypt(this.json.writeValueAsString(typed));
	}

	private ResourceDraft draft(ResultSet row, int number) throws SQLException {
		return new ResourceDraft(row.getObject("entry_id", UUID.class), ResourceKind.valueOf(row.getString("kind")),
				this.json.readValue(this.personal.decrypt(row.getString("typed_enc")), TYPED),
				row.getObject("entry_version", Integer.class), Columns.instant(row, "updated_at"));
	}

}
