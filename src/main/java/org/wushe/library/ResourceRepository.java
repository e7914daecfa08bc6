package org.wushe.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.wushe.parties.Coordinates;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResourceRepository {

	private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	private final Clock clock;

	ResourceRepository(Database database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	Optional<Resource> find(Access access, UUID id) {
		return this.database.as(access)
			.sql("select * from resource where id = ?")
			.param(id)
			.query(this::resource)
			.optional();
	}

	List<Resource> within(Access access, DivisionCode subtree, @Nullable ResourceKind kind, int offset, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from resource
					 where division_code ^@ :subtree and status = 'PUBLISHED'
					   and (cast(:kind as text) is null or kind = :kind)
					 order by name, id offset :offset limit :limit""")
			.param("subtree", subtree.value())
			.param("kind", (kind != null) ? kind.name() : null)
			.param("offset", offset)
			.param("limit", limit)
			.query(this::resource)
			.list();
	}

	void put(Access access, Resource resource) {
		Coordinates coordinates = resource.coordinates();
		this.database.as(access)
			.sql("""
					insert into resource (id, kind, organization_code, division_code, name, description, category_code,
					                      address, lat, lon, details, status, updated_at)
					values (:id, :kind, :organization, :division, :name, :description, :category,
					        :address, :lat, :lon, :details::jsonb, :status, :now)
					on conflict (id) do update
					   set division_code = excluded.division_code, name = excluded.name,
					       description = excluded.description, category_code = excluded.category_code,
					       address = excluded.address, lat = excluded.lat, lon = excluded.lon,
					       details = excluded.details, status = excluded.status, updated_at = excluded.updated_at,
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
			.param("details", this.json.writeValueAsString(resource.details()))
			.param("status", resource.status().name())
			.param("now", Columns.timestamp(this.clock.instant()))
			.update();
	}

	private Resource resource(ResultSet row, int number) throws SQLException {
		return new Resource(row.getObject("id", UUID.class), ResourceKind.valueOf(row.getString("kind")),
				row.getString("organization_code"), Columns.division(row, "division_code"), row.getString("name"),
				row.getString("description"), row.getString("category_code"), row.getString("address"),
				Coordinates.of(row), this.json.readValue(row.getString("details"), DETAILS),
				EntryStatus.valueOf(row.getString("status")), row.getInt("version"),
				Columns.instant(row, "updated_at"));
	}

}
