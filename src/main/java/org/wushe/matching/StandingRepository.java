package org.wushe.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** What referrals, service records and ratings say of organisations, in figures only. */
@Repository
class StandingRepository {

	private final Database database;

	StandingRepository(Database database) {
		this.database = database;
	}

	/**
	 * Open referrals by organisation, those of services that are put right among them.
	 */
	Map<String, Integer> load() {
		Map<String, Integer> open = new HashMap<>();
		this.database.as(Access.system())
			.sql("""
					select organization_code, count(*) as open from referral
					 where state in ('REQUESTED', 'ACCEPTED', 'SCHEDULED', 'RECTIFYING') group by organization_code""")
			.query(row -> {
				open.put(row.getString("organization_code"), row.getInt("open"));
			});
		return open;
	}

	/**
	 * What is left of each offering's capacity now; none for those that do not count it.
	 */
	Map<UUID, Integer> left(Collection<UUID> offerings) {
		Map<UUID, Integer> left = new HashMap<>();
		this.database.as(Access.system())
			.sql("""
					select id, capacity_available from service_offering
					 where id = any(?::uuid[]) and capacity_available is not null""")
			.param(Columns.texts(offerings))
			.query(row -> {
				left.put(row.getObject("id", UUID.class), row.getInt("capacity_available"));
			});
		return left;
	}

	/**
	 * Standings of the organisations that have one.
	 * @param since what was before is forgotten
	 */
	Map<String, Standing> standings(Collection<String> organizations, Instant since) {
		Map<String, Standing> standings = new HashMap<>();
		this.database.as(Access.system())
			.sql("""
					select code, coalesce(ratings, 0) as ratings, coalesce(rating_sum, 0) as rating_sum,
					       coalesce(answered, 0) as answered, coalesce(accepted, 0) as accepted,
					       coalesce(served, 0) as served, coalesce(punctual, 0) as punctual
					  from unnest(:codes) as wanted (code)
					  left join (select organization_code, count(*) as ratings, sum(level) as rating_sum
					               from rating where organization_code = any(:codes) and rated_at > :since
					              group by organization_code) given on given.organization_code = code
					  left join (select r.organization_code,
					                    count(*) filter (where r.state not in ('REQUESTED', 'REVOKED')) as answered,
					                    count(*) filter (where r.state not in ('REQUESTED', 'REVOKED', 'DECLINED',
					                                                           'EXPIRED')) as accepted,
					                    count(s.id) filter (where s.planned_start is not null) as served,
					                    count(s.id) filter (where s.served_at <= s.planned_start + interval '1 hour')
					                      as punctual
					               from referral r left join service_record s on s.referral_id = r.id and s.round = 1
					              where r.organization_code = any(:codes) and r.requested_at > :since
					              group by r.organization_code) done on done.organization_code = code""")
			.param("codes", Columns.texts(organizations))
			.param("since", Columns.timestamp(since))
			.query(row -> {
				standings.put(row.getString("code"), new Standing(row.getInt("ratings"), row.getInt("rating_sum"),
						row.getInt("answered"), row.getInt("accepted"), row.getInt("served"), row.getInt("punctual")));
			});
		return standings;
	}

	/** How earlier referrals of the need ended, where they rule an offering out. */
	Map<UUID, ExclusionRule> tried(UUID needId) {
		Map<UUID, ExclusionRule> tried = new HashMap<>();
		this.database.as(Access.system()).sql("""
				select offering_id, state from referral
				 where need_id = ? and state in ('DECLINED', 'EXPIRED', 'FAILED', 'REVOKED')
				 order by requested_at""").param(needId).query(row -> {
			tried.put(row.getObject("offering_id", UUID.class), switch (row.getString("state")) {
				case "DECLINED" -> ExclusionRule.DECLINED_BEFORE;
				case "EXPIRED" -> ExclusionRule.EXPIRED_BEFORE;
				case "REVOKED" -> ExclusionRule.TAKEN_BACK_BEFORE;
				default -> ExclusionRule.FAILED_BEFORE;
			});
		});
		return tried;
	}

}
