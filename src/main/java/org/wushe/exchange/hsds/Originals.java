package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.wushe.exchange.hsds.Origin.Kind;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.parties.Organization;

/** Gives back with our entries what publishers said of them. */
@Component
class Originals {

	/** Whatever is given to everybody is read as the system and loses its people here. */
	private static final Access SYSTEM = Access.system();

	private final Origins origins;

	Originals(Origins origins) {
		this.origins = origins;
	}

	/** The originals of services, by our ids. */
	Map<String, Origin> services(List<UUID> ids) {
		return this.origins.of(SYSTEM, Kind.SERVICE, ids);
	}

	/** The originals of organisations, by our codes. */
	Map<String, Origin> organizations(List<String> codes) {
		return this.origins.of(SYSTEM, Kind.ORGANIZATION, codes);
	}

	/** The originals of facilities, by our ids. */
	Map<String, Origin> facilities(List<UUID> ids) {
		return this.origins.of(SYSTEM, Kind.LOCATION, ids);
	}

	/** A facility with what its publisher says of it, for this person. */
	ObjectNode facility(Access access, ObjectNode ours, @Nullable Origin origin) {
		if (origin == null) {
			return ours;
		}
		ObjectNode whole = Merge.of(origin.original(), origin.baseline(), ours).put("id", origin.id().toString());
		return mayExchange(access, origin.division()) ? whole : PublicFace.of(HsdsTable.LOCATION, whole);
	}

	Optional<String> organization(UUID id) {
		return this.origins.ofId(SYSTEM, Kind.ORGANIZATION, id).map(Origin::key);
	}

	/**
	 * The whole object with what its publisher says of it, for this person.
	 * @param origin null if it is our own
	 */
	ObjectNode whole(Access access, HsdsTable table, ObjectNode ours, @Nullable Origin origin,
			Map<String, Origin> organizations, Organization organization) {
		ObjectNode whole = ours;
		if (origin != null) {
			whole = Merge.of(origin.original(), origin.baseline(), ours).put("id", origin.id().toString());
		}
		Origin owner = organizations.get(organization.code());
		if (owner != null) {
			rename(whole, OrganizationWriter.id(organization).toString(), owner.id().toString());
		}
		if (whole.get("organization") instanceof ObjectNode nested && whole.has("organization_id")) {
			whole.set("organization_id", nested.get("id"));
		}
		return (origin != null && mayExchange(access, origin.division())) ? whole : PublicFace.of(table, whole);
	}

	/** Whether the person may have what publishers said of what lies there. */
	static boolean mayExchange(Access access, DivisionCode place) {
		return access.allows(Operation.MAINTAIN_BASE_DATA) || access.allows(Operation.EXCHANGE_LIBRARY, place);
	}

	/** The fields that it has once, and its organisation's and programme's. */
	static ObjectNode basic(ObjectNode whole) {
		List<String> more = whole.propertyStream()
			.filter(field -> field.getValue().isArray())
			.map(Map.Entry::getKey)
			.toList();
		whole.remove(more);
		Stream.of("organization", "program")
			.map(whole::get)
			.filter(ObjectNode.class::isInstance)
			.forEach(part -> basic((ObjectNode) part));
		return whole;
	}

	/** Says an id by which the publisher knows it instead of one that we made. */
	private static void rename(JsonNode node, String from, String to) {
		if (node instanceof ObjectNode object) {
			for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
				if (field.getValue() instanceof StringNode text && text.asString().equals(from)) {
					object.put(field.getKey(), to);
				}
				else {
					rename(field.getValue(), from, to);
				}
			}
		}
		else if (node instanceof ArrayNode list) {
			list.forEach(each -> rename(each, from, to));
		}
	}

}
