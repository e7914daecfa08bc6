package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.ContactChange.State;
import org.wushe.parties.ContactChange.Waiting;
import org.wushe.privacy.PersonalFields;
import tools.jackson.databind.json.JsonMapper;

/** What organisations propose for the register; one change for each. */
@Repository
class ContactChangeRepository {

	private static final String WAITING = """
			  from organization_change c join organization o on o.code = c.organization_code
			 where c.state = 'WAITING' and o.division_code ^@ :place and c.organization_code <> all (:recused)
			""";

	private final Database database;

	private final PersonalFields personal;

	private final JsonMapper json;

	ContactChangeRepository(Database database, PersonalFields personal, JsonMapper json) {
		this.database = database;
		this.personal = personal;
		this.json = json;
	}

	Optional<ContactChange> find(Access access, String organization) {
		return this.database.as(access)
			.sql("select * from organization_change where organization_code = ?")
			.param(organization)
			.query(this::change)
			.optional();
	}

	/** A part of those that wait in a subtree, the oldest first. */
	List<Waiting> waiting(Access access, @Nullable DivisionCode place, Collection<String> recused, int limit) {
		return asked(access,
				"select c.organization_code, o.name, c.proposed_by, c.proposed_at" + WAITING
						+ " order by c.proposed_at, c.organization_code limit :limit",
				place, recused)
			.param("limit", limit)
			.query((row, number) -> new Waiting(row.getString("organization_code"), row.getString("name"),
					row.getString("proposed_by"), Columns.instant(row, "proposed_at")))
			.list();
	}

	int countWaiting(Access access, @Nullable DivisionCode place, Collection<String> recused) {
		return asked(access, "select count(*)" + WAITING, place, recused).query(Integer.class).single();
	}

	private StatementSpec asked(Access access, String sql, @Nullable DivisionCode place, Collection<String> recused) {
		return this.database.listing(access)
			.sql(sql)
			.param("place", (place != null) ? place.value() : "")
			.param("recused", Columns.texts(recused));
	}

	/**
	 * Takes the place of one that does not wait.
	 * @return false if there is one that waits
	 */
	boolean put(Access access, ContactChange change) {
		return this.database.as(access)
			.sql("""
					insert into organization_change as c (organization_code, id, written_on_enc, proposed_enc, state,
					                                      proposed_by, proposed_at)
					values (:code, :id, :writtenOn, :proposed, :state, :by, :at)
					on conflict (organization_code) do update
					   set id = excluded.id, written_on_enc = excluded.written_on_enc,
					       proposed_enc = excluded.proposed_enc, state = excluded.state, note = null,
					       proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
					 where c.state <> 'WAITING'""")
			.param("code", change.organizationCode())
			.param("id", change.id())
			.param("writtenOn", seal(change.writtenOn()))
			.param("proposed", seal(change.proposed()))
			.param("state", change.state().name())
			.param("by", change.proposedBy())
			.param("at", Columns.timestamp(change.proposedAt()))
			.update() == 1;
	}

	/**
	 * What waits does so no more.
	 * @return false if it did not wait, or is another one
	 */
	boolean settle(Access access, String organization, UUID id, State state, @Nullable String note) {
		return this.database.as(access)
			.sql("""
					update organization_change set state = ?, note = ?
					 where organization_code = ? and id = ? and state = 'WAITING'""")
			.param(state.name())
			.param(new SqlParameterValue(Types.VARCHAR, note))
			.param(organization)
			.param(id)
			.update() == 1;
	}

	/**
	 * @param waiting whether it has to wait, or must not
	 * @return false if there is none such
	 */
	boolean delete(Access access, String organization, UUID id, boolean waiting) {
		return this.database.as(access)
			.sql("""
					delete from organization_change
					 where organization_code = ? and id = ? and (state = 'WAITING') = ?""")
			.param(organization)
			.param(id)
			.param(waiting)
			.update() == 1;
	}

	private ContactChange change(ResultSet row, int number) throws SQLException {
		return new ContactChange(row.getObject("id", UUID.class), row.getString("organization_code"),
				open(row.getString("written_on_enc")), open(row.getString("proposed_enc")),
				State.valueOf(row.getString("state")), row.getString("note"), row.getString("proposed_by"),
				Columns.instant(row, "proposed_at"));
	}

	private String seal(OrganizationContact contact) {
		return this.personal.encrypt(this.json.writeValueAsString(contact));
	}

	private OrganizationContact open(String sealed) {
		return this.json.readValue(this.personal.decrypt(sealed), OrganizationContact.class);
	}

}
