package org.wushe.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Outcomes as they were, day by day, and the sums that are kept of them. */
@Repository
class TallyRepository {

	private final Database database;

	TallyRepository(Database database) {
		this.database = database;
	}

	/** Some of the organisations whose outcomes have changed; no other node gets them. */
	List<String> takeDue(int limit) {
		return this.database.as(Access.system())
			.sql("""
					with taken as (delete from standing_due where id in (
					    select id from standing_due order by id limit ? for update skip locked)
					  returning organization_code)
					select distinct organization_code from taken order by organization_code""")
			.param(limit)
			.query(String.class)
			.list();
	}

	/** Everything is to be added up anew. */
	void allDue() {
		this.database.as(Access.system())
			.sql("insert into standing_due (organization_code) select distinct organization_code from organization_standing")
			.update();
	}

	/**
	 * What came of the services of these organisations, by organisation. What was done
	 * under a retired category counts for the one in its place.
	 */
	Map<String, List<Tally.Day>> days(Collection<String> organizations, Instant since) {
		Map<String, List<Tally.Day>> days = new HashMap<>();
		this.database.as(Access.system())
			.sql("""
					select organization_code, in_force as category_code, (at at time zone 'Asia/Shanghai')::date as day,
					       sum(ratings) as ratings, sum(rating_sum) as rating_sum, sum(answered) as answered,
					       sum(accepted) as accepted, sum(served) as served, sum(punctual) as punctual
					  from (select organization_code, category_code, rated_at as at, 1 as ratings, level as rating_sum,
					               0 as answered, 0 as accepted, 0 as served, 0 as punctual
					          from rating where organization_code = any(:codes) and rated_at > :since
					        union all
					        select r.organization_code, n.category_code, coalesce(r.answered_at, r.requested_at), 0, 0, 1,
					               case when r.state in ('DECLINED', 'EXPIRED') then 0 else 1 end, 0, 0
					          from referral r join need n on n.id = r.need_id
					         where r.organization_code = any(:codes) and r.requested_at > :since
					           and r.state not in ('REQUESTED', 'REVOKED')
					        union all
					        select r.organization_code, n.category_code, s.served_at, 0, 0, 0, 0, 1,
					               case when s.served_at <= s.planned_start + interval '1 hour' then 1 else 0 end
					          from referral r join need n on n.id = r.need_id
					          join service_record s on s.referral_id = r.id and s.round = 1
					         where r.organization_code = any(:codes) and r.requested_at > :since
					           and s.planned_start is not null) each
					  join category_in_force on code = category_code
					 group by 1, 2, 3""")
			.param("codes", Columns.texts(organizations))
			.param("since", Columns.timestamp(since))
			.query(row -> {
				days.computeIfAbsent(row.getString("organization_code"), code -> new ArrayList<>()).add(day(row));
			});
		return days;
	}

	private static Tally.Day day(ResultSet row) throws SQLException {
		return new Tally.Day(row.getString("category_code"), row.getObject("day", LocalDate.class),
				row.getInt("ratings"), row.getInt("rating_sum"), row.getInt("answered"), row.getInt("accepted"),
				row.getInt("served"), row.getInt("punctual"));
	}

	/** Replaces what is kept of an organisation, unless it is newer. */
	void put(String organization, Map<String, Tally> tallies, Instant asOf) {
		this.database.as(Access.system())
			.sql("delete from organization_standing where organization_code = ? and as_of <= ? and category_code <> all(?)")
			.param(organization)
			.param(Columns.timestamp(asOf))
			.param(Columns.texts(tallies.keySet()))
			.update();
		tallies.forEach((category, tally) -> put(organization, category, tally, asOf));
	}

	private void put(String organization, String category, Tally tally, Instant asOf) {
		this.database.as(Access.system())
			.sql("""
					insert into organization_standing (organization_code, category_code, as_of, ratings, rating_sum, answered,
					       accepted, served, punctual, rating_count, answered_count, served_count)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (organization_code, category_code) do update
					   set as_of = excluded.as_of, ratings = excluded.ratings, rating_sum = excluded.rating_sum,
					       answered = excluded.answered, accepted = excluded.accepted, served = excluded.served,
					       punctual = excluded.punctual, rating_count = excluded.rating_count,
					       answered_count = excluded.answered_count, served_count = excluded.served_count
					 where organization_standing.as_of <= excluded.as_of""")
			.param(organization)
			.param(category)
			.param(Columns.timestamp(asOf))
			.params(List.of(tally.ratings(), tally.ratingSum(), tally.answered(), tally.accepted(), tally.served(),
					tally.punctual(), tally.ratingCount(), tally.answeredCount(), tally.servedCount()))
			.update();
	}

	/** What is kept of these organisations, by organisation and category, as of now. */
	Map<String, Map<String, Tally>> of(Collection<String> organizations, Instant now, Duration halfLife) {
		Map<String, Map<String, Tally>> tallies = new HashMap<>();
		this.database.as(Access.system())
			.sql("select * from organization_standing where organization_code = any(?)")
			.param(Columns.texts(organizations))
			.query(row -> {
				tallies.computeIfAbsent(row.getString("organization_code"), code -> new HashMap<>())
					.put(row.getString("category_code"),
							tally(row).faded(Duration.between(Columns.instant(row, "as_of"), now), halfLife));
			});
		return tallies;
	}

	/** All organisations together. */
	Tally everybody(Instant now, Duration halfLife) {
		return this.database.as(Access.system())
			.sql("""
					select coalesce(sum(ratings * fade), 0) as ratings, coalesce(sum(rating_sum * fade), 0) as rating_sum,
					       coalesce(sum(answered * fade), 0) as answered, coalesce(sum(accepted * fade), 0) as accepted,
					       coalesce(sum(served * fade), 0) as served, coalesce(sum(punctual * fade), 0) as punctual,
					       coalesce(sum(rating_count), 0) as rating_count,
					       coalesce(sum(answered_count), 0) as answered_count, coalesce(sum(served_count), 0) as served_count
					  from (select *, power(0.5, greatest(0, extract(epoch from ? - as_of)) / ?) as fade
					          from organization_standing) each""")
			.param(Columns.timestamp(now))
			.param((double) halfLife.toSeconds())
			.query((row, number) -> tally(row))
			.single();
	}

	private static Tally tally(ResultSet row) throws SQLException {
		return new Tally(row.getDouble("ratings"), row.getDouble("rating_sum"), row.getDouble("answered"),
				row.getDouble("accepted"), row.getDouble("served"), row.getDouble("punctual"),
				row.getInt("rating_count"), row.getInt("answered_count"), row.getInt("served_count"));
	}

}
