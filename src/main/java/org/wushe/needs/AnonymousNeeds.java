package org.wushe.needs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Needs whose people are not to be known any more. */
@Repository
class AnonymousNeeds {

	private static final String STILL_TELLS = "(anonymized_at is null or anonymized_at < closed_at)";

	private final Database database;

	AnonymousNeeds(Database database) {
		this.database = database;
	}

	/** Those whose time is over, the longest over first. */
	List<UUID> due(Access access, KeepingTime time, Instant now, int limit) {
		return this.database.listing(access)
			.sql("select id from need where state = any(?) and closed_at <= ? and " + STILL_TELLS
					+ " order by closed_at, id limit ?")
			.param(Columns.texts(time.states()))
			.param(Columns.timestamp(time.overFor(now)))
			.param(limit)
			.query(UUID.class)
			.list();
	}

	/** Of the need only what counts is left. */
	void anonymize(Access access, UUID id, Instant now) {
		this.database.as(access)
			.sql("""
					update need set description = '', resident_id = null, beneficiary_birth_date = null,
					       special_groups = '{}', place = null, place_enc = null, lat = null, lon = null,
					       reporter_name_enc = null, reporter_phone_enc = null, query_code = null,
					       anonymized_at = ?, version = version + 1
					where id = ?""")
			.param(Columns.timestamp(now))
			.param(id)
			.update();
	}

	/** Whether a need that is still kept is the person's. */
	boolean isOfSomeNeed(Access access, UUID residentId) {
		return this.database.as(access)
			.sql("select exists (select from need where resident_id = ?)")
			.param(residentId)
			.query(Boolean.class)
			.single();
	}

}
