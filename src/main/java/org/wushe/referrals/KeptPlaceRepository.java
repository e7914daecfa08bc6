package org.wushe.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/** Places that people keep, for those who may free them. */
@Repository
class KeptPlaceRepository {

	private static final String KEPT = """
			from referral r join case_file c on c.id = r.case_id
			left join service_offering o on o.id = r.offering_id join organization g on g.code = r.organization_code
			where r.place_held = 'KEPT' and (:all or r.organization_code = :mine or r.division_code ^@ :division) and\s""";

	private static final String LIST = """
			select r.id, r.case_id, c.number, c.title, r.offering_id, r.organization_code, r.completed_at,
			       r.place_held_until, o.title as offering, g.name as organization
			""";

	private static final String ORDER = " order by r.place_held_until, r.offering_id, r.completed_at, r.id";

	private final Database database;

	KeptPlaceRepository(Database database) {
		this.database = database;
	}

	List<KeptPlace> list(Access access, int offset, int limit) {
		return reading(access, LIST, ORDER + " offset :offset limit :limit").param("offset", offset)
			.param("limit", limit)
			.query(KeptPlaceRepository::place)
			.list();
	}

	int count(Access access) {
		return reading(access, "select count(*) ", "").query(Integer.class).single();
	}

	List<KeptPlace> ofCase(Access access, UUID caseId) {
		return reading(access, LIST, " and r.case_id = :case" + ORDER).param("case", caseId)
			.query(KeptPlaceRepository::place)
			.list();
	}

	/** Who may neither report for an organisation nor refer anywhere frees nothing. */
	private JdbcClient.StatementSpec reading(Access access, String what, String more) {
		CaseVisibility visible = CaseVisibility.of(access);
		DivisionCode division = access.allows(Operation.REFER_NEED) ? access.division() : null;
		return this.database.listing(access)
			.sql(what + KEPT + visible.condition() + more)
			.params(visible.params())
			.param("all", access.isSystem())
			.param("mine", access.allows(Operation.REPORT_SERVICE) ? access.organizationCode() : null, Types.VARCHAR)
			.param("division", (division != null) ? division.value() : null, Types.VARCHAR);
	}

	private static KeptPlace place(ResultSet row, int number) throws SQLException {
		return new KeptPlace(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				row.getString("number"), row.getString("title"), row.getObject("offering_id", UUID.class),
				row.getString("offering"), row.getString("organization_code"), row.getString("organization"),
				Columns.instant(row, "completed_at"), Columns.instantOrNull(row, "place_held_until"));
	}

}
