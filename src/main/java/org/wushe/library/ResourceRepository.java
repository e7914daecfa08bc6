package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.parties.Coordinates;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResourceRepository {

	/** Those that wait for the person's review, or the others that the person keeps. */
	private static final String KEPT = """
			 from resource r left join entry_change c on c.entry_id = r.id,
			      lateral (select :reviews and coalesce(r.division_code ^@ cast(:division as text), false)
			                  and (r.status in ('SUBMITTED', 'REVIEWED')
			                    or coalesce(c.state = 'SUBMITTED', false))) w (waits)
			where (r.organization_code = cast(:organization as text) or r.division_code ^@ cast(:division as text))
			  and case when w.waits then :waiting
			           else not :waiting and (r.organization_code is null
			             or r.organization_code = cast(:organization as text))
			      end
			""";

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	ResourceRepository(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	List<Resource> find(Access access, Collection<UUID> ids) {
		return this.database.as(access)
			.sql("select * from resource where id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(this::resource)
			.list();
	}

	List<Resource> within(Access access, DivisionCode subtree, @Nullable ResourceKind kind, int offset, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from resource
					 where division_code ^@ :subtree and status in ('PUBLISHED', 'STALE')
					   and (cast(:kind as text) is null or kind = :kind)
					 order by name, id offset :offset limit :limit""")
			.param("subtree", subtree.value())
			.param("kind", (kind != null) ? kind.name() : null)
			.param("offset", offset)
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	Optional<Resource> named(Access access, DivisionCode division, ResourceKind kind, String name) {
		return this.database.as(access)
			.sql("""
					select * from resource
					 where division_code = ? and kind = ? and name = ? and status in ('PUBLISHED', 'STALE')
					 order by updated_at desc, id limit 1""")
			.params(division.value(), kind.name(), name)
			.query(this::resource)
			.optional();
	}

	void put(Access access, Resource resource) {
		Coordinates coordinates = resource.coordinates();
		this.database.as(access)
			.sql("""
					insert into resource (id, kind, organization_code, division_code, name, description, category_code,
					                      address, lat, lon, details, status, confirmed_at, updated_at)
					values (:id, :kind, :organization, :division, :name, :description, :category,
					        :address, :lat, :lon, :details::jsonb, :status, :confirmed, :now)
					on conflict (id) do update
					   set division_code = excluded.division_code, name = excluded.name,
					       description = excluded.description, category_code = excluded.category_code,
					       address = excluded.address, lat = excluded.lat, lon = excluded.lon,
					       details = excluded.details, status = excluded.status,
					       reminded_at = case resource.confirmed_at when excluded.confirmed_at then resource.reminded_at end,
					       confirmed_at = excluded.confirmed_at, updated_at = excluded.updated_at,
					       version = resource.version + 1""")
			.param("id", resource.id())
			.param("kind", resource.kind().name())
			.param("organization", resource.organizationCode())
			.param("division", resource.division().value())
			.param("name", resource.name())
			.param("description", resource.description())
			.param("category", resource.categoryCode())
			.param("address", resource.address())
			.param("lat", (coordinates != null) ? coordinates.latitude() : null)
			.param("lon", (coordinates != null) ? coordinates.longitude() : null)
			.param("details", this.json.writeValueAsString(resource.content()))
			.param("status", resource.status().name())
			.param("confirmed", Columns.timestamp(resource.confirmedAt()))
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	/**
	 * Writes a known resource.
	 * @return false if it is no longer of that version
	 */
	boolean update(Access access, Resource resource, @Nullable String note) {
		Coordinates coordinates = resource.coordinates();
		return this.database.as(access)
			.sql("""
					update resource
					   set division_code = :division, name = :name, description = :description,
					       category_code = cast(:category as text), address = cast(:address as text),
					       lat = cast(:lat as double precision), lon = cast(:lon as double precision),
					       details = :details::jsonb, status = :status, updated_at = :now,
					       reminded_at = case confirmed_at when :confirmed then reminded_at end, confirmed_at = :confirmed,
					       note = cast(:note as text), version = version + 1
					 where id = :id and version = :version""")
			.param("id", resource.id())
			.param("version", resource.version())
			.param("division", resource.division().value())
			.param("name", resource.name())
			.param("description", resource.description())
			.param("category", resource.categoryCode())
			.param("address", resource.address())
			.param("lat", (coordinates != null) ? coordinates.latitude() : null)
			.param("lon", (coordinates != null) ? coordinates.longitude() : null)
			.param("details", this.json.writeValueAsString(resource.content()))
			.param("status", resource.status().name())
			.param("confirmed", Columns.timestamp(resource.confirmedAt()))
			.param("note", note)
			.param("now", Columns.timestamp(this.clock.instant()))
			.update() > 0;
	}

	/**
	 * Counts a change beside what is published.
	 * @return false if it is no longer of that version
	 */
	boolean touch(Access access, UUID id, int version) {
		return this.database.as(access)
			.sql("update resource set version = version + 1 where id = ? and version = ?")
			.param(id)
			.param(version)
			.update() > 0;
	}

	/**
	 * Part of the entries that stand so for the person; the last changed first.
	 * @param waiting those that wait for the person's review; else those of the place or
	 * the organisation that do not, whatever their state
	 */
	List<Resource> kept(Access access, boolean waiting, int limit) {
		return this.database.listing(access)
			.sql("select r.*" + KEPT + "order by greatest(r.updated_at, c.changed_at) desc, r.id limit :limit")
			.params(who(access, waiting))
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	/** How many stand so. */
	int countKept(Access access, boolean waiting) {
		return this.database.listing(access)
			.sql("select count(*)" + KEPT)
			.params(who(access, waiting))
			.query(Integer.class)
			.single();
	}

	private static Map<String, @Nullable Object> who(Access access, boolean waiting) {
		Map<String, @Nullable Object> who = new HashMap<>();
		who.put("waiting", waiting);
		who.put("reviews", access.allows(Operation.REVIEW_RESOURCES));
		who.put("organization", access.organizationCode());
		who.put("division", (access.division() != null) ? access.division().value() : null);
		return who;
	}

	/** Funds that were taken down and of which there are books, by name. */
	List<Resource> formerFunds(Access access, @Nullable DivisionCode division, @Nullable String organization,
			int limit) {
		return this.database.listing(access)
			.sql("""
					select r.* from resource r
					 where r.kind = 'CHARITY_FUND' and r.status = 'WITHDRAWN'
					   and (r.organization_code = cast(:organization as text)
					     or r.division_code ^@ cast(:division as text))
					   and exists (select from fund_entry e where e.fund_id = r.id)
					 order by r.name, r.id limit :limit""")
			.param("organization", organization)
			.param("division", (division != null) ? division.value() : null)
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	/** Those that nobody confirmed since then are no longer taken for sure. */
	List<Resource> expire(Instant since, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					update resource set status = 'STALE', version = version + 1, updated_at = :now
					 where id in (select id from resource where status = 'PUBLISHED' and confirmed_at < :since
					               order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("since", Columns.timestamp(since))
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	/** Those not confirmed since, each marked as reminded and returned once. */
	List<Resource> remind(Instant confirmedBefore, int limit) {
		return this.database.listing(Access.system())
			.sql("""
					update resource set reminded_at = :now
					 where id in (select id from resource
					               where status = 'PUBLISHED' and confirmed_at < :before and reminded_at is null
					               order by confirmed_at limit :limit for update skip locked)
					returning *""")
			.param("now", Columns.timestamp(this.clock.instant()))
			.param("before", Columns.timestamp(confirmedBefore))
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	Optional<String> note(Access access, UUID id) {
		return this.database.as(access)
			.sql("select note from resource where id = ? and note is not null")
			.param(id)
			.query(String.class)
			.optional();
	}

	private Resource resource(ResultSet row, int number) throws SQLException {
		ResourceKind kind = ResourceKind.valueOf(row.getString("kind"));
		return new Resource(row.getObject("id", UUID.class), row.getString("organization_code"),
				Columns.division(row, "division_code"), row.getString("name"), row.getString("description"),
				row.getString("category_code"), row.getString("address"), Coordinates.of(row),
				this.json.readValue(row.getString("details"), kind.content()),
				EntryStatus.valueOf(row.getString("status")), Columns.instant(row, "confirmed_at"),
				row.getInt("version"), Columns.instant(row, "updated_at"));
	}

}
