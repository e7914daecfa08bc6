package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.library.FacilityBooking.Taken;

@Repository
class FacilityBookingRepository {

	private static final String SELECT = """
			select *, lower(during) as begins, upper(during) as ends from facility_booking
			""";

	/** What others decided since, and the person has not seen. */
	private static final String UNSEEN = """
			where state <> 'REQUESTED' and answered_at > :since and answered_by <> :me
			  and not exists (select from entry_seen s
			    where s.user_id = :me and s.entry_id = facility_id and s.seen_at >= answered_at)""";

	private final Database database;

	private final Clock clock;

	FacilityBookingRepository(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(Access access, FacilityBooking booking) {
		this.database.as(access)
			.sql("""
					insert into facility_booking (id, facility_id, during, purpose, people, state, requested_by,
					       requested_by_name, requested_at)
					values (:id, :facility, tstzrange(:start, :end), :purpose, :people, :state, :by, :byName, :at)""")
			.param("id", booking.id())
			.param("facility", booking.facilityId())
			.param("start", Columns.timestamp(booking.start()))
			.param("end", Columns.timestamp(booking.end()))
			.param("purpose", booking.purpose())
			.param("people", booking.people())
			.param("state", booking.state().name())
			.param("by", booking.requestedBy())
			.param("byName", booking.requestedByName())
			.param("at", Columns.timestamp(booking.requestedAt()))
			.update();
	}

	/**
	 * Until the end of the transaction nobody else answers for the facility: two who
	 * confirm at once would each wait for the other.
	 */
	void hold(Access access, UUID facility) {
		this.database.as(access)
			.sql("select pg_advisory_xact_lock(hashtext('facility-booking'), hashtext(?))")
			.param(facility.toString())
			.query((row, number) -> true)
			.list();
	}

	/**
	 * Goes on from one state to another.
	 * @return false if it does not stand so any more
	 * @throws org.springframework.dao.DataIntegrityViolationException if another was
	 * confirmed for that time
	 */
	boolean move(Access access, UUID id, BookingState from, BookingState to, @Nullable String reason) {
		return this.database.as(access)
			.sql("""
					update facility_booking
					   set state = :to, reason = cast(:reason as text), answered_by = :me, answered_by_name = :by,
					       answered_at = :at,
					       version = version + 1
					 where id = :id and state = :from""")
			.param("id", id)
			.param("from", from.name())
			.param("to", to.name())
			.param("reason", reason)
			.param("me", access.userId())
			.param("by", access.displayName())
			.param("at", Columns.timestamp(this.clock.instant()))
			.update() > 0;
	}

	Optional<FacilityBooking> find(Access access, UUID id) {
		return this.database.as(access)
			.sql(SELECT + "where id = ?")
			.param(id)
			.query(FacilityBookingRepository::booking)
			.optional();
	}

	/** Those the person may see, in the order of their times. */
	List<FacilityBooking> between(Access access, UUID facility, Instant from, Instant to) {
		return this.database.as(access)
			.sql(SELECT + "where facility_id = ? and during && tstzrange(?, ?) order by begins, requested_at, id")
			.param(facility)
			.param(Columns.timestamp(from))
			.param(Columns.timestamp(to))
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/** Requests that nobody answered, the next first. */
	List<FacilityBooking> waiting(Access access, UUID facility, Instant from) {
		return this.database.as(access)
			.sql(SELECT + "where facility_id = ? and state = 'REQUESTED' and lower(during) >= ? order by begins, id")
			.param(facility)
			.param(Columns.timestamp(from))
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/**
	 * What the person asked for and is not over, and what is asked for of the facilities
	 * of the person's organisation or place; the next first.
	 * @param below whether common facilities anywhere below the place count
	 */
	List<FacilityBooking> upcoming(Access access, Instant now, boolean below) {
		return this.database.listing(access)
			.sql(SELECT + """
					where upper(during) > :now and (
					  requested_by = :me and state in ('REQUESTED', 'CONFIRMED')
					  or state = 'REQUESTED' and lower(during) > :now and exists (select from resource r
					    where r.id = facility_id and (r.organization_code = :organization
					      or r.organization_code is null and :division <> ''
					        and (r.division_code = :division or :below and r.division_code ^@ :division))))
					order by begins, requested_at, id""")
			.param("now", Columns.timestamp(now))
			.param("me", access.userId())
			.param("organization", Objects.requireNonNullElse(access.organizationCode(), ""))
			.param("division", Objects.toString(access.division(), ""))
			.param("below", below)
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/** What is asked for or given of a facility and has not begun; the next first. */
	List<FacilityBooking> open(UUID facility, Instant now) {
		return this.database.as(Access.system())
			.sql(SELECT + """
					where facility_id = ? and lower(during) > ? and state in ('REQUESTED', 'CONFIRMED')
					order by begins, requested_at, id""")
			.param(facility)
			.param(Columns.timestamp(now))
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/**
	 * Cancels what is still open of them, whoever's they are.
	 * @return those that were cancelled
	 */
	List<FacilityBooking> cancel(Access access, Collection<UUID> ids, @Nullable String reason) {
		return this.database.listing(Access.system())
			.sql("""
					update facility_booking
					   set state = 'CANCELLED', reason = cast(:reason as text), answered_by = :me,
					       answered_by_name = :by, answered_at = :at, version = version + 1
					 where id = any(:ids::uuid[]) and state in ('REQUESTED', 'CONFIRMED')
					returning *, lower(during) as begins, upper(during) as ends""")
			.param("ids", Columns.texts(ids))
			.param("reason", reason)
			.param("me", access.userId())
			.param("by", access.displayName())
			.param("at", Columns.timestamp(this.clock.instant()))
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/** Requests whose time has come; each is returned once. */
	List<FacilityBooking> expire(Instant now, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					update facility_booking
					   set state = 'EXPIRED', answered_by = :system, answered_at = :now, version = version + 1
					 where id in (select id from facility_booking where state = 'REQUESTED' and lower(during) <= :now
					               order by lower(during) limit :limit for update skip locked)
					returning *, lower(during) as begins, upper(during) as ends""")
			.param("system", Access.system().userId())
			.param("now", Columns.timestamp(now))
			.param("limit", limit)
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/**
	 * What others decided since about the bookings that the person asked for, and what
	 * others took back at facilities of the person's organisation or of exactly the
	 * person's place, unless the person has looked at the facility since; the last first.
	 */
	List<FacilityBooking> news(Access access, Instant since) {
		return this.database.listing(access)
			.sql(SELECT + UNSEEN + " " + """
					  and (requested_by = :me or state = 'CANCELLED' and answered_by = requested_by
					    and exists (select from resource r
					      where r.id = facility_id and (r.organization_code = :organization
					        or r.organization_code is null and r.division_code = :division)))
					order by answered_at desc, id""")
			.param("since", Columns.timestamp(since))
			.param("me", access.userId())
			.param("organization", Objects.requireNonNullElse(access.organizationCode(), ""))
			.param("division", Objects.toString(access.division(), ""))
			.query(FacilityBookingRepository::booking)
			.list();
	}

	/**
	 * Of the person's own bookings what others refused or cancelled since, or what fell
	 * away, unless the person has looked at the facility since; the last first.
	 */
	List<FacilityBooking> lost(Access access, Instant since) {
		return this.database.listing(access)
			.sql(SELECT + UNSEEN + " " + """
					  and requested_by = :me and state <> 'CONFIRMED'
					order by answered_at desc, id""")
			.param("since", Columns.timestamp(since))
			.param("me", access.userId())
			.query(FacilityBookingRepository::booking)
			.list();
	}

	List<Taken> taken(UUID facility, Instant from, Instant to) {
		return this.database.as(Access.system())
			.sql(SELECT + "where facility_id = ? and during && tstzrange(?, ?) and state = 'CONFIRMED' order by begins")
			.param(facility)
			.param(Columns.timestamp(from))
			.param(Columns.timestamp(to))
			.query((row, number) -> new Taken(Columns.instant(row, "begins"), Columns.instant(row, "ends")))
			.list();
	}

	private static FacilityBooking booking(ResultSet row, int number) throws SQLException {
		return new FacilityBooking(row.getObject("id", UUID.class), row.getObject("facility_id", UUID.class),
				Columns.instant(row, "begins"), Columns.instant(row, "ends"), row.getString("purpose"),
				row.getInt("people"), BookingState.valueOf(row.getString("state")), row.getString("reason"),
				row.getString("requested_by"), row.getString("requested_by_name"), Columns.instant(row, "requested_at"),
				row.getString("answered_by_name"), row.getInt("version"));
	}

}
