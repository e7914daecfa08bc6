package org.wushe.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.parties.Coordinates;

/**
 * Visits that people count on already, whichever plan or colleague brought them about:
 * agreed on by the organisation, or proposed by a plan and neither scheduled otherwise
 * nor declined since.
 */
@Component
class PromisedVisits {

	private static final String PROMISED = """
			select r.organization_code, r.offering_id, r.scheduled_start as starts_at, n.lat, n.lon
			  from referral r join need n on n.id = r.need_id
			 where r.organization_code = any(:organizations) and r.state = 'SCHEDULED'
			   and r.scheduled_place_kind = 'HOME' and r.scheduled_start >= :from and r.scheduled_start < :until
			union all
			select r.organization_code, r.offering_id, p.starts_at, n.lat, n.lon
			  from referral r join batch_plan_need p on p.need_id = r.need_id and p.offering_id = r.offering_id
			       join service_offering o on o.id = r.offering_id and 'HOME_VISIT' = any(o.accessibility)
			       join need n on n.id = r.need_id
			 where r.organization_code = any(:organizations) and r.state in ('REQUESTED', 'ACCEPTED')
			   and p.outcome = 'REFERRED' and p.starts_at >= :from and p.starts_at < :until""";

	/** Of plans that are just being confirmed, and seen at work. */
	private static final String ABOUT_TO_BE = """
			 union all
			select o.organization_code, p.offering_id, p.starts_at, n.lat, n.lon
			  from batch_plan b join batch_plan_need p on p.plan_id = b.id
			       join service_offering o on o.id = p.offering_id and 'HOME_VISIT' = any(o.accessibility)
			       join need n on n.id = p.need_id
			 where b.state = 'CONFIRMING' and b.id <> :plan and b.seen_at >= :seen
			   and o.organization_code = any(:organizations) and p.outcome in ('PENDING', 'FAILED')
			   and p.offering_id <> all(p.struck) and p.starts_at >= :from and p.starts_at < :until""";

	private final Database database;

	private final Clock clock;

	PromisedVisits(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A visit, whoever of the organisation makes it. */
	record Visit(String organization, UUID offeringId, LocalDateTime start, @Nullable Coordinates place) {
	}

	/**
	 * What a new plan has to leave alone.
	 * @param plan its own confirmation does not count
	 * @param until exclusive
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Visit> besides(UUID plan, Collection<String> organizations, Instant from, Instant until) {
		return this.database.as(Access.system())
			.sql(PROMISED + ABOUT_TO_BE)
			.param("organizations", Columns.texts(organizations))
			.param("from", Columns.timestamp(from))
			.param("until", Columns.timestamp(until))
			.param("plan", plan)
			.param("seen", Columns.timestamp(this.clock.instant().minus(BatchPlans.LOST)))
			.query(PromisedVisits::visit)
			.list();
	}

	/** When the plan that led to the referral proposed a visit; empty if none did. */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<Instant> proposed(UUID referral) {
		return this.database.as(Access.system())
			.sql("""
					select p.starts_at
					  from referral r join batch_plan_need p on p.need_id = r.need_id and p.offering_id = r.offering_id
					       join service_offering o on o.id = r.offering_id and 'HOME_VISIT' = any(o.accessibility)
					 where r.id = ? and r.state = 'ACCEPTED' and p.outcome = 'REFERRED' and p.starts_at is not null
					 order by p.starts_at desc limit 1""")
			.param(referral)
			.query((row, number) -> Columns.instant(row, "starts_at"))
			.optional();
	}

	/**
	 * What is promised by now; nobody else promises anything for the organisation until
	 * the transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	List<Visit> held(String organization, Instant from, Instant until) {
		this.database.as(Access.system())
			.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 210))")
			.param(organization)
			.query(Integer.class)
			.single();
		return this.database.as(Access.system())
			.sql(PROMISED)
			.param("organizations", Columns.texts(List.of(organization)))
			.param("from", Columns.timestamp(from))
			.param("until", Columns.timestamp(until))
			.query(PromisedVisits::visit)
			.list();
	}

	private static Visit visit(ResultSet row, int number) throws SQLException {
		return new Visit(row.getString("organization_code"), row.getObject("offering_id", UUID.class),
				Timetable.local(Columns.instant(row, "starts_at")), Coordinates.of(row));
	}

}
