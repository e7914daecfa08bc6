package org.wushe.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

/** Reads through the functions that know what everybody may see, and nothing else. */
@Repository
class PublicListRepository {

	private final Database database;

	PublicListRepository(Database database) {
		this.database = database;
	}

	List<PublicNeed> needs(Access access, DivisionCode community, LocalDate since) {
		return this.database.listing(access)
			.sql("""
					select n.* from public_needs(?, ?) n join service_category c on c.code = n.category_code
					 order by n.month desc, c.position, n.standing""")
			.param(community.value())
			.param(since)
			.query((row, number) -> new PublicNeed(row.getString("category_code"),
					YearMonth.from(row.getObject("month", LocalDate.class)),
					PublicNeed.Standing.valueOf(row.getString("standing")), row.getObject("needs", Integer.class)))
			.list();
	}

	List<PublicResource> resources(Access access, DivisionCode community) {
		return this.database.listing(access)
			.sql("""
					select r.* from public_resources(?) r left join service_category c on c.code = r.category_code
					 order by case r.kind when 'SERVICE' then 0 when 'FACILITY' then 1 else 2 end, r.kind,
					          c.position nulls last, r.title, r.keeper""")
			.param(community.value())
			.query(PublicListRepository::resource)
			.list();
	}

	List<PublicProject> projects(Access access, DivisionCode community) {
		return this.database.listing(access)
			.sql("""
					select p.* from public_projects(?) p join service_category c on c.code = p.category_code
					 order by c.position, p.title, p.id""")
			.param(community.value())
			.query((row, number) -> new PublicProject(row.getString("category_code"), row.getString("title"),
					row.getString("target"), row.getString("content"), row.getString("standard"),
					row.getObject("cost_cents", Long.class), row.getObject("months", Integer.class),
					row.getObject("people", Integer.class), row.getString("keeper")))
			.list();
	}

	/**
	 * What covers more than a street tells nothing of a community, so it counts for none.
	 */
	List<PublicPlace> places(Access access) {
		return this.database.listing(access)
			.sql("""
					with place (code) as (
					  select division_code from service_offering where status in ('PUBLISHED', 'STALE')
					  union select unnest(service_area) from service_offering where status in ('PUBLISHED', 'STALE')
					  union select division_code from resource where status in ('PUBLISHED', 'STALE')
					  union select unnest(area) from project where status in ('PUBLISHED', 'STALE')),
					community (code) as (
					  select left(code, 12) from place where length(code) >= 12
					  union select d.code from place p join division d on d.parent = p.code where length(p.code) = 9)
					select d.code, d.name, concat_ws(' ', county.name, street.name) as street
					  from community join division d using (code)
					  left join division street on street.code = left(d.code, 9)
					  left join division county on county.code = left(d.code, 6)
					 order by d.code""")
			.query((row, number) -> new PublicPlace(Columns.division(row, "code"), row.getString("name"),
					row.getString("street")))
			.list();
	}

	private static PublicResource resource(ResultSet row, int number) throws SQLException {
		return new PublicResource(row.getString("kind"), row.getString("category_code"), row.getString("title"),
				row.getString("keeper"), row.getString("address"), row.getObject("cost_cents", Integer.class),
				row.getString("cost_note"), row.getInt("entries"), row.getObject("fund_id", UUID.class));
	}

}
