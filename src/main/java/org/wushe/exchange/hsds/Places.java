package org.wushe.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Resource;
import org.wushe.library.ResourceKind;
import org.wushe.library.Resources;

/** Facilities as locations: of the organisation that keeps them, or of nobody. */
@Component
class Places {

	private final Database database;

	private final Resources resources;

	private final LocationWriter locations;

	private final Originals originals;

	Places(Database database, Resources resources, LocationWriter locations, Originals originals) {
		this.database = database;
		this.resources = resources;
		this.locations = locations;
		this.originals = originals;
	}

	/**
	 * Adds those that the organisation keeps and that are published. A location that a
	 * publisher gave is the facility that it became here, and is shown once that is
	 * published; those who exchange have the original before.
	 */
	void addTo(Access access, ObjectNode organization, String code) {
		List<Resource> kept = kept(code);
		if (kept.isEmpty()) {
			return;
		}
		Map<String, ObjectNode> all = new LinkedHashMap<>();
		Nodes.objects(organization, "locations").forEach(each -> all.put(Nodes.text(each, "id").orElse(""), each));
		Map<String, Origin> origins = this.originals.facilities(kept.stream().map(Resource::id).toList());
		for (Resource facility : kept) {
			Origin origin = origins.get(facility.id().toString());
			if (facility.status().isPublic()) {
				ObjectNode location = written(access, facility, origin);
				all.put(location.get("id").asString(), location);
			}
			else if (origin != null && !Originals.mayExchange(access, origin.division())) {
				all.remove(origin.id().toString());
			}
		}
		organization.remove("locations");
		Nodes.list(organization, "locations", List.copyOf(all.values()));
	}

	/** The published ones of a subtree that no organisation keeps; all for null. */
	Stream<ObjectNode> common(Access access, @Nullable DivisionCode subtree) {
		List<Resource> found = find(access,
				this.database.listing(access)
					.sql("""
							select id from resource
							 where kind = :kind and organization_code is null and status in ('PUBLISHED', 'STALE')
							   and division_code ^@ :subtree order by id""")
					.param("kind", ResourceKind.FACILITY.name())
					.param("subtree", (subtree != null) ? subtree.value() : "")
					.query(UUID.class)
					.list());
		Map<String, Origin> origins = this.originals.facilities(found.stream().map(Resource::id).toList());
		return found.stream().map(facility -> written(access, facility, origins.get(facility.id().toString())));
	}

	/** As we write it ourselves, whoever it came from. */
	ObjectNode plain(Access access, Resource facility) {
		return this.locations.of(access, facility);
	}

	private ObjectNode written(Access access, Resource facility, @Nullable Origin origin) {
		return this.originals.facility(access, plain(access, facility), origin);
	}

	/** In whatever state they are. */
	private List<Resource> kept(String organization) {
		return find(Access.system(),
				this.database.as(Access.system())
					.sql("select id from resource where organization_code = ? and kind = ? order by name, id")
					.params(organization, ResourceKind.FACILITY.name())
					.query(UUID.class)
					.list());
	}

	/** In the order of the ids. */
	private List<Resource> find(Access access, List<UUID> ids) {
		Map<UUID, Resource> found = this.resources.find(access, ids)
			.stream()
			.collect(Collectors.toMap(Resource::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

}
