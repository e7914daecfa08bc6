package org.wushe.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Division;

@Repository
class CoverageRepository {

	/**
	 * A community lies where its office is, as the search by distance has it; without one
	 * on the map where its facilities are on the mean; without those where services are
	 * given in it; else nobody knows.
	 */
	private static final String POINTS = """
			with place as (
			  select code, meters, array[left(code, 2), left(code, 4), left(code, 6), left(code, 9), code] as around
			    from unnest(:codes::text[], :meters::int[]) as p (code, meters)
			), point as (
			  select p.*, coalesce(h.lat, f.lat, o.lat) as lat, coalesce(h.lon, f.lon, o.lon) as lon
			    from place p
			    left join lateral (select avg(c.lat) as lat, avg(c.lon) as lon from organization c
			      where c.kind in ('COMMUNITY', 'STREET') and c.division_code = p.code
			        and c.lat is not null and c.lon is not null) h on true
			    left join lateral (select avg(r.lat) as lat, avg(r.lon) as lon from resource r
			      where h.lat is null and r.kind = 'FACILITY' and r.status in ('PUBLISHED', 'STALE')
			        and r.division_code ^@ p.code) f on true
			    left join lateral (select avg(s.lat) as lat, avg(s.lon) as lon from service_offering s
			      where h.lat is null and f.lat is null and s.status in ('PUBLISHED', 'STALE') and s.division_code ^@ p.code) o on true
			)
			""";

	private static final String REACHED = """
			select p.code, k.in_force as category_code from point p
			  join service_offering o on o.status in ('PUBLISHED', 'STALE')
			   and (o.service_area && p.around or exists (select from unnest(o.service_area) s where s ^@ p.code))
			   and ('HOME_VISIT' = any (o.accessibility)
			     or case when p.lat is not null and o.lat is not null
			          then meters_between(p.lat, p.lon, o.lat, o.lon) <= p.meters
			          else o.division_code ^@ p.code end)
			  join organization on organization.code = o.organization_code
			   and may_serve(organization, (now() at time zone 'Asia/Shanghai')::date)
			  join category_in_force k on k.code = o.category_code
			union
			select p.code, k.in_force from point p
			  join resource r on r.kind = 'FACILITY' and r.status in ('PUBLISHED', 'STALE')
			   and case when p.lat is not null and r.lat is not null
			         then meters_between(p.lat, p.lon, r.lat, r.lon) <= p.meters
			         else r.division_code ^@ p.code end
			  join category_in_force k on k.code = r.category_code
			union
			select p.code, null from point p where p.lat is not null
			""";

	private final Database database;

	CoverageRepository(Database database) {
		this.database = database;
	}

	/**
	 * The categories that each community reaches.
	 *
	 * @param located the communities of which it is known where they lie
	 */
	record Reach(Map<DivisionCode, Set<String>> categories, Set<DivisionCode> located) {
	}

	Reach reach(Access access, Collection<Division> communities) {
		Map<DivisionCode, Set<String>> categories = new HashMap<>();
		Set<DivisionCode> located = new HashSet<>();
		List<Division> all = List.copyOf(communities);
		this.database.listing(access)
			.sql(POINTS + REACHED)
			.param("codes", Columns.texts(all.stream().map(Division::code).toList()))
			.param("meters", all.stream().map(community -> Circle.of(community).meters()).toArray(Integer[]::new))
			.query(row -> {
				DivisionCode code = Columns.division(row, "code");
				String category = row.getString("category_code");
				if (category == null) {
					located.add(code);
				}
				else {
					categories.computeIfAbsent(code, known -> new HashSet<>()).add(category);
				}
			});
		return new Reach(categories, located);
	}

}
