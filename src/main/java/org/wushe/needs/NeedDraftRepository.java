package org.wushe.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalFields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, encrypted as a whole: who knows what a half-filled form holds. */
@Repository
class NeedDraftRepository {

	private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final Database database;

	private final PersonalFields personalFields;

	private final JsonMapper json;

	NeedDraftRepository(Database database, PersonalFields personalFields, JsonMapper json) {
		this.database = database;
		this.personalFields = personalFields;
		this.json = json;
	}

	/** Whether it was the person's own to write. */
	boolean put(Access access, UUID id, Map<String, Object> answers, Instant now) {
		return this.database.as(access)
			.sql("""
					insert into need_draft (id, user_id, answers_enc, updated_at) values (:id, :user, :answers, :now)
					on conflict (id) do update set answers_enc = excluded.answers_enc, updated_at = excluded.updated_at
					where need_draft.user_id = excluded.user_id""")
			.param("id", id)
			.param("user", access.userId())
			.param("answers", this.personalFields.encrypt(this.json.writeValueAsString(answers)))
			.param("now", Columns.timestamp(now))
			.update() == 1;
	}

	List<NeedDraft> list(Access access) {
		return this.database.as(access)
			.sql("select * from need_draft where user_id = ? order by updated_at desc limit 50")
			.param(access.userId())
			.query(this::draft)
			.list();
	}

	Optional<NeedDraft> find(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from need_draft where id = ? and user_id = ?")
			.params(id, access.userId())
			.query(this::draft)
			.optional();
	}

	private NeedDraft draft(ResultSet row, int number) throws SQLException {
		return new NeedDraft(row.getObject("id", UUID.class), answers(row.getString("answers_enc")),
				Columns.instant(row, "updated_at"));
	}

	void delete(Access access, UUID id) {
		this.database.as(access)
			.sql("delete from need_draft where id = ? and user_id = ?")
			.params(id, access.userId())
			.update();
	}

	/** How many were last written before that time. */
	int forget(Access access, Instant before) {
		return this.database.as(access)
			.sql("delete from need_draft where updated_at < ?")
			.param(Columns.timestamp(before))
			.update();
	}

	private Map<String, Object> answers(String ciphertext) {
		return this.json.readValue(this.personalFields.decrypt(ciphertext), ANSWERS);
	}

}
