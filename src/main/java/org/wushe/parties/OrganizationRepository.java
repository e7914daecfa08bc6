package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
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

	void put(Access access, Organization organization) {
		Coordinates coordinates = organization.coordinates();
		this.database.as(access)
			.sql("""
					insert into organization (code, kind, name, credit_code, registration, grade, grade_valid_until,
					                          division_code, service_area, introduction, lat, lon, suspended_until)
					values (:code, :kind, :name, :creditCode, :registration, :grade, :gradeValidUntil,
					        :division, :serviceArea, :introduction, :lat, :lon, :suspendedUntil)
					on conflict (code) do update
					   set kind = excluded.kind, name = excluded.name, credit_code = excluded.credit_code,
					       registration = excluded.registration, grade = excluded.grade,
					       grade_valid_until = excluded.grade_valid_until, division_code = excluded.division_code,
					       service_area = excluded.service_area, introduction = excluded.introduction,
					       lat = excluded.lat, lon = excluded.lon, suspended_until = excluded.suspended_until,
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
			.param("suspendedUntil", organization.suspendedUntil())
			.update();
	}

	boolean suspend(Access access, String code, @Nullable LocalDate until) {
		return this.database.as(access)
			.sql("update organization set suspended_until = ?, version = version + 1 where code = ?")
			.param(until)
			.param(code)
			.update() == 1;
	}

	private static Organization organization(ResultSet row, int number) throws SQLException {
		return new Organization(row.getString("code"), OrganizationKind.valueOf(row.getString("kind")),
				row.getString("name"), row.getString("credit_code"),
				Registration.valueOf(row.getString("registration")), row.getObject("grade", Integer.class),
				row.getObject("grade_valid_until", LocalDate.class), Columns.division(row, "division_code"),
				Columns.texts(row, "service_area").stream().map(DivisionCode::new).toList(),
				row.getString("introduction"), Coordinates.of(row), row.getObject("suspended_until", LocalDate.class),
				row.getInt("version"));
	}

}
