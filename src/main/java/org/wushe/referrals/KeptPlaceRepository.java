package org.wushe.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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

	private static final String OWN_OF_A_CASE_LEFT = "r.organization_code = :mine and asker_left(r.case_id)";

	private static final String KEPT = """
			 left join service_offering o on o.id = r.offering_id join organization g on g.code = r.organization_code
			where r.place_held = 'KEPT' and (:all or r.organization_code = :mine or r.division_code ^@ :division)
			and (c.id is not null or %s)""".formatted(OWN_OF_A_CASE_LEFT);

	private static final String LIST = """
			select r.id, c.id as case_id, c.number, c.title, r.offering_id, r.organization_code, r.completed_at,
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

	/** What was asked of the person's organisation in a case that it has left. */
	Optional<Referral> ofCaseLeft(Access access, UUID referralId) {
		return this.database.as(access)
			.sql("select r.* from referral r where r.id = :id and " + OWN_OF_A_CASE_LEFT)
			.param("id", referralId)
			.param("mine", mine(access), Types.VARCHAR)
			.query(ReferralRows::referral)
			.optional();
	}

	/** Who may neither report for an organisation nor refer anywhere frees nothing. */
	private JdbcClient.StatementSpec reading(Access access, String what, String more) {
		CaseVisibility visible = CaseVisibility.of(access);
		DivisionCode division = access.allows(Operation.REFER_NEED) ? access.division() : null;
		return this.database.listing(access)
			.sql(what + "from referral r left join case_file c on c.id = r.case_id and " + visible.condition() + KEPT
					+ more)
			.params(visible.params())
			.param("all", access.isSystem())
			.param("mine", mine(access), Types.VARCHAR)
			.param("division", (division != null) ? division.value() : null, Types.VARCHAR);
	}

	private static @Nullable String mine(Access access) {
		return access.allows(Operation.REPORT_SERVICE) ? access.organizationCode() : null;
	}

	private static KeptPlace place(ResultSet row, int number) throws SQLException {
		return new KeptPlace(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
				row.getString("number"), row.getString("title"), row.getObject("offering_id", UUID.class),
				row.getString("offering"), row.getString("organization_code"), row.getString("organization"),
				Columns.instant(row, "completed_at"), Columns.instantOrNull(row, "place_held_until"));
	}

}
