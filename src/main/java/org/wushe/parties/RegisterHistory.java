package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.parties.OrganizationRevision.Deed;
import org.wushe.privacy.Masking;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what with an organisation of the register, and what it said then. Nothing in it
 * is ever changed or removed.
 */
@Repository
class RegisterHistory {

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	RegisterHistory(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes a line, in the transaction of the deed itself.
	 * @param after how the entry stands after the deed
	 */
	void record(Access access, RegisterEntry after, Deed deed, @Nullable String note) {
		Organization organization = after.organization();
		this.database.as(access)
			.sql("""
					insert into organization_revision (organization_code, division_code, deed, content, note, actor_id,
					                                   actor_name, at)
					values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
			.param(organization.code())
			.param(organization.division().value())
			.param(deed.name())
			.param(this.json.writeValueAsString(masked(after.form())))
			.param(new SqlParameterValue(Types.VARCHAR, note))
			.param(access.userId())
			.param(access.displayName())
			.param(Columns.timestamp(this.clock.instant()))
			.update();
	}

	/** The newest first. */
	List<OrganizationRevision> of(Access access, String code) {
		return this.database.as(access)
			.sql("select * from organization_revision where organization_code = ? order by id desc")
			.param(code)
			.query(this::revision)
			.list();
	}

	/** Who was asked for once is kept nowhere in full. */
	private static RegisterForm masked(RegisterForm form) {
		return new RegisterForm(form.kind(), form.society(), form.registration(), form.name(), form.nameEn(),
				form.creditCode(), form.filingNumber(), form.filingBody(), form.division(), form.serviceArea(),
				form.introduction(), form.address(), (form.contact() != null) ? Masking.name(form.contact()) : null,
				(form.phone() != null) ? Masking.phone(form.phone()) : null, form.grade(), form.gradeValidUntil(),
				form.coordinates());
	}

	private OrganizationRevision revision(ResultSet row, int number) throws SQLException {
		return new OrganizationRevision(row.getLong("id"), Deed.valueOf(row.getString("deed")),
				this.json.readValue(row.getString("content"), RegisterForm.class), row.getString("note"),
				row.getString("actor_name"), Columns.instant(row, "at"));
	}

}
