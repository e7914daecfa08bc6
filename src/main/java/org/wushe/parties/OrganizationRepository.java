package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

@Repository
class OrganizationRepository {

	private final Database database;

	OrganizationRepository(Database database) {
		this.database = database;
	}

	List<Organization> find(Access access, Collection<String> codes) {
		return this.database.as(access)
			.sql("select * from organization where code = any(?)")
			.param(Columns.texts(codes))
			.query(OrganizationRepository::organization)
			.list();
	}

	List<Organization> within(Access access, DivisionCode subtree) {
		return this.database.as(access)
			.sql("select * from organization where division_code ^@ ? order by name, code")
			.param(subtree.value())
			.query(OrganizationRepository::organization)
			.list();
	}

	void put(Access access, Organization organization, LocalDate today) {
		Coordinates coordinates = organization.coordinates();
		this.database.as(access)
			.sql("""
					insert into organization (code, kind, name, credit_code, registration, grade, grade_valid_until,
					                          division_code, service_area, introduction, lat, lon, suspended_until,
					                          suspension_holds)
					values (:code, :kind, :name, :creditCode, :registration, :grade, :gradeValidUntil,
					        :division, :serviceArea, :introduction, :lat, :lon, :suspendedUntil,
					        coalesce(:suspendedUntil >= :today, false))
					on conflict (code) do update
					   set kind = excluded.kind,
					       former_names = case when organization.name = excluded.name then organization.former_names
					                      else array_prepend(organization.name, array_remove(array_remove(
					                        organization.former_names, organization.name), excluded.name)) end,
					       name = excluded.name, credit_code = excluded.credit_code,
					       registration = excluded.registration, grade = excluded.grade,
					       grade_valid_until = excluded.grade_valid_until, division_code = excluded.division_code,
					       service_area = excluded.service_area, introduction = excluded.introduction,
					       lat = excluded.lat, lon = excluded.lon,
					       suspension_holds = case
					         when coalesce(excluded.suspended_until, organization.suspended_until)
					           is not distinct from organization.suspended_until
					         then organization.suspension_holds else excluded.suspension_holds end,
					       suspended_until = coalesce(excluded.suspended_until, organization.suspended_until),
					       version = organization.version + 1""")
			.param("code", organization.code())
			.param("kind", organization.kind().name())
			.param("name", organization.name())
			.param("creditCode", organization.creditCode())
			.param("registration", organization.registration().name())
			.param("grade", organization.grade())
			.param("gradeValidUntil", organization.gradeValidUntil())
			.param("division", organization.division().value())
			.param("serviceArea", Columns.texts(organization.serviceArea()))
			.param("introduction", organization.introduction())
			.param("lat", (coordinates != null) ? coordinates.latitude() : null)
			.param("lon", (coordinates != null) ? coordinates.longitude() : null)
			.param("suspendedUntil", new SqlParameterValue(Types.DATE, organization.suspendedUntil()))
			.param("today", today)
			.update();
	}

	boolean suspend(Access access, String code, @Nullable Restriction suspension, LocalDate today) {
		return this.database.as(access)
			.sql("""
					update organization
					   set suspended_from = ?, suspended_until = ?, suspension_reason = ?,
					       suspension_holds = ?, version = version + 1
					 where code = ?""")
			.param(new SqlParameterValue(Types.DATE, (suspension != null) ? suspension.from() : null))
			.param(new SqlParameterValue(Types.DATE, (suspension != null) ? suspension.until() : null))
			.param(new SqlParameterValue(Types.VARCHAR, (suspension != null) ? suspension.reason() : null))
			.param(suspension != null && suspension.holdsOn(today))
			.param(code)
			.update() == 1;
	}

	boolean blackList(Access access, String code, @Nullable Restriction listing, LocalDate today) {
		return this.database.as(access)
			.sql("""
					update organization
					   set black_listed_until = ?, black_list_reason = ?, black_listing_holds = ?, version = version + 1
					 where code = ?""")
			.param(new SqlParameterValue(Types.DATE, (listing != null) ? listing.until() : null))
			.param(new SqlParameterValue(Types.VARCHAR, (listing != null) ? listing.reason() : null))
			.param(listing != null && listing.holdsOn(today))
			.param(code)
			.update() == 1;
	}

	boolean grade(Access access, String code, @Nullable Integer grade, @Nullable LocalDate until) {
		return this.database.as(access)
			.sql("update organization set grade = ?, grade_valid_until = ?, version = version + 1 where code = ?")
			.param(new SqlParameterValue(Types.SMALLINT, grade))
			.param(new SqlParameterValue(Types.DATE, until))
			.param(code)
			.update() == 1;
	}

	/** Of those whose standing ever turned. */
	Map<String, Instant> standingChangedAt(Access access, Collection<String> codes) {
		return this.database.as(access)
			.sql("""
					select code, standing_changed_at from organization
					 where code = any(?) and standing_changed_at is not null""")
			.param(Columns.texts(codes))
			.query((row, number) -> Map.entry(row.getString("code"), Columns.instant(row, "standing_changed_at")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	static Organization organization(ResultSet row, int number) throws SQLException {
		return new Organization(row.getString("code"), OrganizationKind.valueOf(row.getString("kind")),
				row.getString("name"), row.getString("credit_code"),
				Registration.valueOf(row.getString("registration")), row.getObject("grade", Integer.class),
				row.getObject("grade_valid_until", LocalDate.class), Columns.division(row, "division_code"),
				Columns.texts(row, "service_area").stream().map(DivisionCode::new).toList(),
				row.getString("introduction"), Coordinates.of(row),
				restriction(row, "suspended_from", "suspended_until", "suspension_reason"),
				restriction(row, null, "black_listed_until", "black_list_reason"), row.getInt("version"));
	}

	private static @Nullable Restriction restriction(ResultSet row, @Nullable String from, String until, String reason)
			throws SQLException {
		LocalDate last = row.getObject(until, LocalDate.class);
		return (last == null) ? null : new Restriction((from != null) ? row.getObject(from, LocalDate.class) : null,
				last, Objects.requireNonNullElse(row.getString(reason), ""));
	}

}
