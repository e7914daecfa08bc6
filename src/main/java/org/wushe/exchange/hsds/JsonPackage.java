package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.HsdsPackage.Item;
import org.wushe.identity.DomainRefusal;

/**
 * Reads the JSON of HSDS: a page of a list, a bare list, lines, or one object; services,
 * services at locations and organisations with or without their services.
 */
@Component
public class JsonPackage {

	private final JsonMapper json;

	JsonPackage(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @throws DomainRefusal if it is no JSON
	 */
	public HsdsPackage read(byte[] file) {
		List<Item> services = new ArrayList<>();
		List<Item> organizations = new ArrayList<>();
		try (MappingIterator<JsonNode> values = this.json.readerFor(JsonNode.class).readValues(file)) {
			int line = 0;
			while (values.hasNextValue()) {
				JsonNode value = values.nextValue();
				line++;
				JsonNode list = (value instanceof ObjectNode page && page.get("contents") instanceof ArrayNode contents)
						? contents : value;
				String prefix = (list == value) ? "" : "/contents";
				if (list instanceof ArrayNode all) {
					for (int i = 0; i < all.size(); i++) {
						sort(prefix + "/" + i, all.get(i), services, organizations);
					}
				}
				else {
					sort("#" + line, list, services, organizations);
				}
			}
		}
		catch (JacksonException ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.json",
					(ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1);
		}
		return new HsdsPackage(services, organizations, List.of());
	}

	private static void sort(String where, JsonNode value, List<Item> services, List<Item> organizations) {
		if (!(value instanceof ObjectNode object)) {
			return;
		}
		if (object.get("service") instanceof ObjectNode service) {
			services.add(new Item(where + "/service", atLocation(service, object), null));
		}
		else if (object.has("status")) {
			services.add(new Item(where, object, null));
		}
		else {
			ObjectNode organization = object.deepCopy();
			JsonNode owned = organization.remove("services");
			organizations.add(new Item(where, organization, null));
			if (owned instanceof ArrayNode all) {
				for (int i = 0; i < all.size(); i++) {
					add(where + "/services/" + i, all.get(i), organization, services);
				}
			}
		}
	}

	private static void add(String where, @Nullable JsonNode service, ObjectNode owner, List<Item> services) {
		if (service instanceof ObjectNode object) {
			services.add(new Item(where, object, owner));
		}
	}

	/** A service seen from a location, the other way round. */
	private static ObjectNode atLocation(ObjectNode service, ObjectNode place) {
		ObjectNode whole = service.deepCopy();
		ObjectNode link = place.deepCopy();
		link.remove("service");
		whole.withArray("service_at_locations").add(link);
		return whole;
	}

}
