package org.wushe.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

/** Offerings that somebody may have to be told of, oldest first. */
@Repository
class OfferingsDue {

	/** Whoever took one and has not been heard of for that long has died over it. */
	private static final Duration LAPSE = Duration.ofMinutes(5);

	/**
	 * What those who wait go by. Of places it only counts that there are some, and that
	 * an organisation has confirmed its entry is no news.
	 */
	private static final String LIKENESS = """
			md5((to_jsonb(o) - '{version, status, updated_at, confirmed_at, reminded_at, capacity_unit, capacity_maximum,
			                     capacity_confirmed_at, capacity_promised, capacity_elsewhere, capacity_available}'::text[]
			    )::text)""";

	/** Whether it can be referred to. */
	private static final String OPEN = """
			:serves and o.status in ('PUBLISHED', 'STALE') and coalesce(o.capacity_available, 1) > 0""";

	private final Database database;

	OfferingsDue(Database database) {
		this.database = database;
	}

	/**
	 * One that is worked off.
	 *
	 * @param at since when it is due; later once it has changed meanwhile
	 */
	record Due(UUID offeringId, Instant at) {
	}

	/**
	 * Waits until whoever notes something of the offering, or of all of its organisation,
	 * has done so.
	 */
	void lock(String organization, UUID offeringId) {
		hold("pg_advisory_xact_lock_shared", "wushe.push-organization." + organization);
		hold("pg_advisory_xact_lock", "wushe.push-offering." + offeringId);
	}

	private void hold(String function, String what) {
		this.database.as(Access.system())
			.sql("select " + function + "(hashtextextended(?, 0))")
			.param(what)
			.query(row -> {
			});
	}

	/**
	 * All of the organisation are due that can be referred to, though they are as they
	 * were: one statement and one lock, for they may be thousands.
	 */
	void noteAll(String organization, Instant now) {
		hold("pg_advisory_xact_lock", "wushe.push-organization." + organization);
		this.database.as(Access.system())
			.sql("insert into push_offering (offering_id, likeness, due_at) select o.id, " + LIKENESS
					+ ", :now::timestamptz from service_offering o where o.organization_code = :organization and "
					+ OPEN + " " + """
							on conflict (offering_id) do update
							   set likeness = excluded.likeness, due_at = excluded.due_at, taken_at = null""")
			.param("organization", organization)
			.param("serves", true)
			.param("now", Columns.timestamp(now))
			.update();
	}

	/**
	 * Due if it can be referred to and is not as it was when it was due last.
	 * @param serves whether its organisation may take anything on
	 */
	void note(UUID offeringId, boolean serves, Instant now) {
		this.database.as(Access.system())
			.sql("insert into push_offering as kept (offering_id, likeness, due_at) select id, likeness, "
					+ "case when likeness is not null then :now::timestamptz end from (select o.id, case when " + OPEN
					+ " then " + LIKENESS + " end as likeness from service_offering o where o.id = :id) present " + """
							on conflict (offering_id) do update
							   set likeness = excluded.likeness, due_at = excluded.due_at, taken_at = null
							 where kept.likeness is distinct from excluded.likeness""")
			.param("id", offeringId)
			.param("serves", serves)
			.param("now", Columns.timestamp(now))
			.update();
	}

	/** The oldest that nobody has taken; no other node gets it. */
	Optional<Due> take(Instant now) {
		return this.database.as(Access.system())
			.sql("""
					update push_offering set taken_at = :now where offering_id = (
					    select offering_id from push_offering
					     where due_at is not null and (taken_at is null or taken_at < :lapsed)
					     order by due_at limit 1 for update skip locked)
					returning offering_id, due_at""")
			.param("now", Columns.timestamp(now))
			.param("lapsed", Columns.timestamp(now.minus(LAPSE)))
			.query((row, number) -> new Due(row.getObject("offering_id", UUID.class), Columns.instant(row, "due_at")))
			.optional();
	}

	/** Still at it. False if it is not due any more, or is due anew. */
	boolean goesOn(Due due, Instant now) {
		return this.database.as(Access.system())
			.sql("update push_offering set taken_at = ? where offering_id = ? and due_at = ?")
			.param(Columns.timestamp(now))
			.param(due.offeringId())
			.param(Columns.timestamp(due.at()))
			.update() > 0;
	}

	/** All have been told, unless it is due anew. */
	void done(Due due) {
		this.database.as(Access.system())
			.sql("update push_offering set due_at = null, taken_at = null where offering_id = ? and due_at = ?")
			.param(due.offeringId())
			.param(Columns.timestamp(due.at()))
			.update();
	}

}
