package org.wushe.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** What referrals and capacities say of this moment, in figures only. */
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
