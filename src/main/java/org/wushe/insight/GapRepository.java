package org.wushe.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.CapacityUnit;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedState;
import org.wushe.parties.SpecialGroup;

@Repository
class GapRepository {

	/**
	 * The needs that count, each with whether it came again. Reads one subtree and the
	 * months that are looked at, and the time before in which an earlier one would lie. A
	 * case is opened with its report: by that the index passes over what is older. What
	 * was classified by a retired term counts for the one in its place.
	 */
	private static final String SPOKEN = """
			with spoken as (
			  select n.case_id, c.number, c.title, k.in_force as category_code, left(n.division_code, :length) as area, n.special_groups,
			         n.state, n.gap_code, n.reported_at,
			         date_trunc('month', n.reported_at at time zone 'Asia/Shanghai')::date as month,
			         coalesce(n.reported_at - lag(n.reported_at) over (
			           partition by k.in_force, coalesce(n.resident_id::text,
			             case when n.beneficiary_kind = 'AREA' then n.division_code || ' ' || lower(n.place) end, n.id::text)
			           order by n.reported_at, n.id) <= interval '90 days', false) as repeated
			    from need n join case_file c on c.id = n.case_id join category_in_force k on k.code = n.category_code
			   where %s and n.division_code ^@ :place
			     and n.reported_at >= :since - interval '90 days' and n.state <> 'WITHDRAWN'
			     and c.opened_at >= :since - interval '91 days'
			     and (:category = '' or k.in_force = :category or k.in_force ^@ (:category || '.'))
			)
			""";

	private static final String FIGURES = """
			select s.category_code, s.area, g.code as special_group, s.month,
			       count(*) as needs,
			       count(*) filter (where s.state = 'UNMET') as unmet,
			       count(*) filter (where s.repeated) as repeated,
			       count(*) filter (where s.state = 'UNMET' or s.repeated) as gaps,
			       count(*) filter (where (s.state = 'UNMET' or s.repeated) and s.reported_at >= :recent) as recent,
			       count(*) filter (where (s.state = 'UNMET' or s.repeated) and s.reported_at >= :before
			                          and s.reported_at < :recent) as before,
			       count(*) filter (where s.state = 'UNMET' and s.reported_at >= :recent) as lately_unmet,
			       array_agg(s.gap_code) filter (where s.state = 'UNMET' and s.gap_code is not null) as reasons
			  from spoken s cross join lateral (
			         select null::text as code where not :byGroup
			         union all select unnest(s.special_groups) where :byGroup) g
			 where s.reported_at >= :since
			 group by 1, 2, 3, 4
			""";

	private final Database database;

	GapRepository(Database database) {
		this.database = database;
	}

	/**
	 * The figures of one month for one key.
	 *
	 * @param latelyUnmet unmet and reported in the last three months
	 * @param reasons the codes of the unmet ones, one for each
	 */
	record Figures(GapKey key, YearMonth month, int needs, int unmet, int repeated, int gaps, int recent, int before,
			int latelyUnmet, List<String> reasons) {
	}

	/**
	 * @param since the beginning of the first month; the trend may need earlier ones
	 */
	List<Figures> figures(Access access, GapQuery query, Instant since, Instant recent, Instant before) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.listing(access)
			.sql(SPOKEN.formatted(visible.condition()) + FIGURES)
			.params(params(query, since))
			.params(visible.params())
			.param("byGroup", query.byGroup())
			.param("recent", Columns.timestamp(recent))
			.param("before", Columns.timestamp(before))
			.query(GapRepository::figures)
			.list();
	}

	/** The cases behind a gap, the newest first. */
	List<GapCase> cases(Access access, GapQuery query, GapKey key, Instant since, int limit) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.listing(access)
			.sql(SPOKEN.formatted(visible.condition()) + """
					select * from spoken s
					 where s.reported_at >= :since and s.category_code = :of and s.area = :in
					   and (s.state = 'UNMET' or s.repeated)
					   and (cast(:group as text) is null or :group = any (s.special_groups))
					 order by s.reported_at desc, s.case_id limit :limit""")
			.params(params(query, since))
			.params(visible.params())
			.param("of", key.categoryCode())
			.param("in", key.area().value())
			.param("group", (key.group() != null) ? key.group().name() : null, Types.VARCHAR)
			.param("limit", limit)
			.query(GapRepository::gapCase)
			.list();
	}

	private static Map<String, Object> params(GapQuery query, Instant since) {
		Map<String, Object> params = new HashMap<>();
		params.put("length", query.areaLength());
		params.put("place", query.place().value());
		params.put("category", (query.category() != null) ? query.category().replace("\0", "") : "");
		params.put("since", Columns.timestamp(since));
		return params;
	}

	/** What is free for a gap, in the unit in which most services for it count. */
	record Supply(CapacityUnit unit, int free) {
	}

	/**
	 * What services of the category or below it, of organisations that may serve and for
	 * people like these, have free. A service for several gaps is shared among those that
	 * count in its unit, by what they lack. Gaps for which nothing counts are left out.
	 * @param lacking the gaps, each with how many of its needs were not met
	 */
	Map<GapKey, Supply> supplies(Access access, Map<GapKey, Integer> lacking) {
		List<GapKey> gaps = List.copyOf(lacking.keySet());
		Map<GapKey, Supply> supplies = new HashMap<>();
		this.database.listing(access)
			.sql("""
					with gap as (
					  select number, category_code, area, nullif(special_group, '') as special_group, lacking
					    from unnest(:categories::text[], :areas::text[], :groups::text[], :lacking::integer[])
					      with ordinality as g (category_code, area, special_group, lacking, number)
					), serving as (
					  select gap.number, gap.lacking, o.id, o.capacity_unit, o.capacity_available
					    from gap
					    join category_in_force k on k.in_force = gap.category_code
					      or k.in_force ^@ (gap.category_code || '.')
					    join service_offering o on o.category_code = k.code
					     and o.status in ('PUBLISHED', 'STALE') and o.capacity_unit is not null
					     and (o.service_area && array[left(gap.area, 2), left(gap.area, 4), left(gap.area, 6),
					                                  left(gap.area, 9), gap.area]
					       or exists (select from unnest(o.service_area) s where s ^@ gap.area))
					     and (gap.special_group is null or coalesce(jsonb_array_length(o.eligibility -> 'groups'), 0) = 0
					       or jsonb_exists(o.eligibility -> 'groups', gap.special_group))
					    join organization on organization.code = o.organization_code
					     and may_serve(organization, (now() at time zone 'Asia/Shanghai')::date)
					), usual as (
					  select distinct on (number) number, capacity_unit from serving
					   group by number, capacity_unit order by number, count(*) desc, capacity_unit
					), shared as (
					  select number, capacity_unit, coalesce(capacity_available * lacking::numeric
					           / nullif(sum(lacking) over (partition by id), 0), capacity_available) as free
					    from serving join usual using (number, capacity_unit)
					)
					select number, capacity_unit, floor(round(sum(free), 6)) as free from shared group by 1, 2""")
			.param("categories", Columns.texts(gaps.stream().map(GapKey::categoryCode).toList()))
			.param("areas", Columns.texts(gaps.stream().map(GapKey::area).toList()))
			.param("groups",
					Columns.texts(gaps.stream().map(key -> (key.group() != null) ? key.group().name() : "").toList()))
			.param("lacking", Columns.texts(gaps.stream().map(lacking::get).toList()))
			.query(row -> {
				supplies.put(gaps.get(row.getInt("number") - 1),
						new Supply(CapacityUnit.valueOf(row.getString("capacity_unit")), row.getInt("free")));
			});
		return supplies;
	}

	private static Figures figures(ResultSet row, int number) throws SQLException {
		return new Figures(key(row), month(row), row.getInt("needs"), row.getInt("unmet"), row.getInt("repeated"),
				row.getInt("gaps"), row.getInt("recent"), row.getInt("before"), row.getInt("lately_unmet"),
				Columns.texts(row, "reasons"));
	}

	private static GapKey key(ResultSet row) throws SQLException {
		String group = row.getString("special_group");
		return new GapKey(row.getString("category_code"), Columns.division(row, "area"),
				(group != null) ? SpecialGroup.valueOf(group) : null);
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return YearMonth.from(row.getObject("month", LocalDate.class));
	}

	private static GapCase gapCase(ResultSet row, int number) throws SQLException {
		String gap = row.getString("gap_code");
		return new GapCase(row.getObject("case_id", UUID.class), row.getString("number"), row.getString("title"),
				Columns.instant(row, "reported_at"), NeedState.valueOf(row.getString("state")),
				(gap != null) ? GapCode.valueOf(gap) : null, row.getBoolean("repeated"));
	}

	static Map<GapCode, Integer> counted(Collection<String> codes) {
		Map<GapCode, Integer> counts = new EnumMap<>(GapCode.class);
		codes.forEach(code -> counts.merge(GapCode.valueOf(code), 1, Integer::sum));
		return counts;
	}

	static Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(ChinaTime.ZONE).toInstant();
	}

}
