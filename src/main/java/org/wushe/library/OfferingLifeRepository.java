package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

/** Where offerings stand, and when they were last confirmed. */
@Repository
class OfferingLifeRepository {

	private final Database database;

	private final ServiceOfferingRepository offerings;

	private final Clock clock;

	OfferingLifeRepository(Database database, ServiceOfferingRepository offerings, Clock clock) {
		this.database = database;
		this.offerings = offerings;
		this.clock = clock;
	}

	/** An offering and when its organisation last said that it holds. */
	record Confirmed(ServiceOffering offering, Instant confirmedAt) {
	}

	Optional<Confirmed> find(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from service_offering where id = ?")
			.param(id)
			.query(this::confirmed)
			.optional();
	}

	/** The same, and nobody else changes it until the transaction ends. */
	Optional<Confirmed> hold(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from service_offering where id = ? for update")
			.param(id)
			.query(this::confirmed)
			.optional();
	}

	List<Confirmed> ofOrganization(Access access, String organizationCode) {
		return this.database.as(access)
			.sql("select * from service_offering where organization_code = ? order by title, id")
			.param(organizationCode)
			.query(this::confirmed)
			.list();
	}

	int countWaiting(Access access, DivisionCode subtree) {
		return this.database.listing(access)
			.sql("""
					select count(*) from service_offering
					 where status in ('SUBMITTED', 'REVIEWED') and division_code ^@ ?""")
			.param(subtree.value())
			.query(Integer.class)
			.single();
	}

	/** Those that wait for the street, the first first. */
	List<Confirmed> waiting(Access access, DivisionCode subtree, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from service_offering
					 where status in ('SUBMITTED', 'REVIEWED') and division_code ^@ ? order by updated_at, id limit ?""")
			.param(subtree.value())
			.param(limit)
			.query(this::confirmed)
			.list();
	}

	/**
	 * Who keeps the entry of that id, whether or not the person sees it; empty if the id
	 * is free.
	 */
	Optional<String> keeper(UUID id) {
		return this.database.as(Access.system())
			.sql("""
					select organization_code from service_offering where id = :id
					union select organization_code from offering_proposal where offering_id = :id""")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** Lets it stand elsewhere. */
	void become(Access access, UUID id, EntryStatus status) {
		this.database.as(access)
			.sql("""
					update service_offering
					   set status = :status, updated_at = :now, version = version + 1,
					       confirmed_at = case :status when 'PUBLISHED' then :now else confirmed_at end,
					       reminded_at = case :status when 'PUBLISHED' then null else reminded_at end
					 where id = :id""")
			.param("status", status.name())
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("id", id)
			.update();
	}

	/** All that it says holds today, also how much is left. */
	void confirm(Access access, UUID id, @Nullable Integer elsewhere) {
		this.database.as(access)
			.sql("""
					update service_offering
					   set status = 'PUBLISHED', confirmed_at = :now, reminded_at = null,
					       capacity_elsewhere = coalesce(:elsewhere::int, capacity_elsewhere),
					       capacity_confirmed_at = case when capacity_unit is null then null else :now end,
					       updated_at = :now, version = version + 1
					 where id = :id""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("elsewhere", elsewhere, Types.INTEGER)
			.param("id", id)
			.update();
	}

	void noteCapacity(Access access, UUID id, int elsewhere) {
		this.database.as(access)
			.sql("""
					update service_offering
					   set capacity_elsewhere = ?, capacity_confirmed_at = ?, updated_at = ?, version = version + 1
					 where id = ?""")
			.param(elsewhere)
			.param(Columns.timestamp(this.clock.instant()))
			.param(Columns.timestamp(this.clock.instant()))
			.param(id)
			.update();
	}

	/** Those not confirmed since, each marked as reminded and returned once. */
	List<Confirmed> remind(Instant confirmedBefore, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					update service_offering set reminded_at = :now
					 where id in (select id from service_offering
					               where status = 'PUBLISHED' and confirmed_at < :before and reminded_at is null
					               order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("before", Columns.timestamp(confirmedBefore))
			.param("limit", limit)
			.query(this::confirmed)
			.list();
	}

	/** Those not confirmed since become stale. */
	List<Confirmed> expire(Instant confirmedBefore, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					update service_offering
					   set status = 'STALE', updated_at = :now, version = version + 1
					 where id in (select id from service_offering
					               where status = 'PUBLISHED' and confirmed_at < :before
					               order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("before", Columns.timestamp(confirmedBefore))
			.param("limit", limit)
			.query(this::confirmed)
			.list();
	}

	private Confirmed confirmed(ResultSet row, int number) throws SQLException {
		return new Confirmed(this.offerings.offering(row, number), Columns.instant(row, "confirmed_at"));
	}

}
