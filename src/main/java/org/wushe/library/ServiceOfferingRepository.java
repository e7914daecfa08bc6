package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ServiceOfferingRepository {

	private static final TypeReference<List<Opening>> OPENING = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	ServiceOfferingRepository(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	List<ServiceOffering> find(Access access, Collection<UUID> ids) {
		return this.database.as(access)
			.sql("select * from service_offering where id = any(?::uuid[])")
			.param(Columns.texts(ids))
			.query(this::offering)
			.list();
	}

	Optional<ServiceOffering> hold(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from service_offering where id = ? for update")
			.param(id)
			.query(this::offering)
			.optional();
	}

	List<ServiceOffering> ofOrganization(Access access, String organizationCode) {
		return this.database.as(access)
			.sql("select * from service_offering where organization_code = ? order by title, id")
			.param(organizationCode)
			.query(this::offering)
			.list();
	}

	/**
	 * Writes all of it but for the places that are promised, which only referrals change;
	 * they are part of what it says is in use.
	 * @return whether it is new
	 */
	boolean put(Access access, ServiceOffering offering) {
		Coordinates coordinates = offering.coordinates();
		Capacity capacity = offering.capacity();
		return this.database.as(access)
			.sql("""
					insert into service_offering (id, organization_code, category_code, division_code, title, description,
					       eligibility, service_area, address, lat, lon, opening, cost_cents, cost_note, capacity_unit,
					       capacity_maximum, capacity_elsewhere, capacity_confirmed_at, accessibility, languages, status,
					       updated_at, confirmed_at)
					values (:id, :organization, :category, :division, :title, :description,
					       :eligibility::jsonb, :serviceArea, :address, :lat, :lon, :opening::jsonb, :cents, :costNote, :unit,
					       :maximum, :inUse, :confirmedAt, :accessibility, :languages, :status, :now, :now)
					on conflict (id) do update
					   set category_code = excluded.category_code, division_code = excluded.division_code,
					       title = excluded.title, description = excluded.description,
					       eligibility = excluded.eligibility, service_area = excluded.service_area,
					       address = excluded.address, lat = excluded.lat, lon = excluded.lon,
					       opening = excluded.opening, cost_cents = excluded.cost_cents,
					       cost_note = excluded.cost_note, capacity_unit = excluded.capacity_unit,
					       capacity_maximum = excluded.capacity_maximum,
					       capacity_elsewhere = greatest(0,
					               excluded.capacity_elsewhere - service_offering.capacity_promised),
					       capacity_confirmed_at = excluded.capacity_confirmed_at,
					       accessibility = excluded.accessibility, languages = excluded.languages,
					       status = excluded.status, updated_at = excluded.updated_at,
					       confirmed_at = case excluded.status when 'PUBLISHED' then excluded.updated_at
					                      else service_offering.confirmed_at end,
					       reminded_at = case excluded.status when 'PUBLISHED' then null
					                     else service_offering.reminded_at end,
					       version = service_offering.version + 1
					returning xmax = 0""")
			.param("id", offering.id())
			.param("organization", offering.organizationCode())
			.param("category", offering.categoryCode())
			.param("division", offering.division().value())
			.param("title", offering.title())
			.param("description", offering.description())
			.param("eligibility", this.json.writeValueAsString(offering.eligibility()))
			.param("serviceArea", Columns.texts(offering.serviceArea()))
			.param("address", offering.address())
			.param("lat", (coordinates != null) ? coordinates.latitude() : null)
			.param("lon", (coordinates != null) ? coordinates.longitude() : null)
			.param("opening", this.json.writeValueAsString(offering.opening()))
			.param("cents", offering.cost().cents())
			.param("costNote", offering.cost().note())
			.param("unit", (capacity != null) ? capacity.unit().name() : null)
			.param("maximum", (capacity != null) ? capacity.maximum() : null)
			.param("inUse", (capacity != null) ? capacity.inUse() : 0)
			.param("confirmedAt", (capacity != null) ? Columns.timestamp(capacity.confirmedAt()) : null)
			.param("accessibility", Columns.texts(offering.accessibility()))
			.param("languages", Columns.texts(offering.languages()))
			.param("status", offering.status().name())
			.param("now", Columns.timestamp(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	ServiceOffering offering(ResultSet row, int number) throws SQLException {
		return new ServiceOffering(row.getObject("id", UUID.class), row.getString("organization_code"),
				row.getString("category_code"), Columns.division(row, "division_code"), row.getString("title"),
				row.getString("description"), this.json.readValue(row.getString("eligibility"), Eligibility.class),
				Columns.texts(row, "service_area").stream().map(DivisionCode::new).toList(), row.getString("address"),
				Coordinates.of(row), this.json.readValue(row.getString("opening"), OPENING),
				new Cost(row.getInt("cost_cents"), row.getString("cost_note")), capacity(row), features(row),
				Set.copyOf(Columns.texts(row, "languages")), EntryStatus.valueOf(row.getString("status")),
				row.getInt("version"), Columns.instant(row, "updated_at"));
	}

	private static @Nullable Capacity capacity(ResultSet row) throws SQLException {
		String unit = row.getString("capacity_unit");
		return (unit == null) ? null
				: new Capacity(CapacityUnit.valueOf(unit), row.getInt("capacity_maximum"),
						row.getInt("capacity_promised"), row.getInt("capacity_elsewhere"),
						Columns.instant(row, "capacity_confirmed_at"));
	}

	private static Set<AccessFeature> features(ResultSet row) throws SQLException {
		return Columns.texts(row, "accessibility")
			.stream()
			.map(AccessFeature::valueOf)
			.collect(Collectors.toUnmodifiableSet());
	}

}
