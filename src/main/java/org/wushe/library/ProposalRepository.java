package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingProposal.State;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ProposalRepository {

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	ProposalRepository(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	Optional<OfferingProposal> find(Access access, UUID offeringId) {
		return this.database.as(access)
			.sql("select * from offering_proposal where offering_id = ?")
			.param(offeringId)
			.query(this::proposal)
			.optional();
	}

	List<OfferingProposal> ofOrganization(Access access, String organizationCode) {
		return this.database.as(access)
			.sql("select * from offering_proposal where organization_code = ? order by changed_at desc")
			.param(organizationCode)
			.query(this::proposal)
			.list();
	}

	int countSubmitted(Access access, DivisionCode subtree) {
		return this.database.listing(access)
			.sql("select count(*) from offering_proposal where state = 'SUBMITTED' and division_code ^@ ?")
			.param(subtree.value())
			.query(Integer.class)
			.single();
	}

	/** Those that wait for the street, the first first. */
	List<OfferingProposal> submitted(Access access, DivisionCode subtree, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from offering_proposal where state = 'SUBMITTED' and division_code ^@ ?
					 order by changed_at, offering_id limit ?""")
			.param(subtree.value())
			.param(limit)
			.query(this::proposal)
			.list();
	}

	/**
	 * @param version of the proposal that is replaced; 0 for none
	 * @return the new version; empty if it was another meanwhile
	 */
	Optional<Integer> put(Access access, UUID offeringId, String organizationCode, OfferingForm form, State state,
			@Nullable String note, int version) {
		return this.database.as(access)
			.sql("""
					insert into offering_proposal as p (offering_id, organization_code, division_code, form, state, note,
					                                    version, changed_by, changed_at)
					values (:id, :organization, :division, :form::jsonb, :state, :note, 1, :by, :now)
					on conflict (offering_id) do update
					   set division_code = excluded.division_code, form = excluded.form, state = excluded.state,
					       note = excluded.note, version = p.version + 1, changed_by = excluded.changed_by,
					       changed_at = excluded.changed_at
					 where p.version = :version
					returning version""")
			.param("id", offeringId)
			.param("organization", organizationCode)
			.param("division", new SqlParameterValue(Types.VARCHAR, Objects.toString(form.division(), null)))
			.param("form", this.json.writeValueAsString(form))
			.param("state", state.name())
			.param("note", new SqlParameterValue(Types.VARCHAR, note))
			.param("by", access.displayName())
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("version", version)
			.query(Integer.class)
			.optional();
	}

	void delete(Access access, UUID offeringId) {
		this.database.as(access).sql("delete from offering_proposal where offering_id = ?").param(offeringId).update();
	}

	private OfferingProposal proposal(ResultSet row, int number) throws SQLException {
		return new OfferingProposal(row.getObject("offering_id", UUID.class), row.getString("organization_code"),
				this.json.readValue(row.getString("form"), OfferingForm.class), State.valueOf(row.getString("state")),
				row.getString("note"), row.getInt("version"), row.getString("changed_by"),
				Columns.instant(row, "changed_at"));
	}

}
