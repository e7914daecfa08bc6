package org.wushe.exchange.hsds;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects in which every field that the standard knows says something, each something of
 * its own, down to the last list: made of the published schemas.
 */
public final class Whole {

	private final String publisher;

	private Whole(String publisher) {
		this.publisher = publisher;
	}

	/**
	 * @param name {@code service} or {@code organization}
	 * @param publisher makes the ids differ from others'
	 */
	public static ObjectNode of(String name, String publisher) {
		return new Whole(publisher).object(HsdsStandard.schemaOf(name), name, name, Map.of());
	}

	private ObjectNode object(JsonNode schema, String kind, String path, Map<String, String> around) {
		ObjectNode object = Nodes.object();
		String id = id(path);
		Map<String, String> within = new HashMap<>(around);
		within.put(kind, id);
		object.put("id", id);
		JsonNode fields = schema.get("properties");
		for (Map.Entry<String, JsonNode> field : fields.properties()) {
			String name = field.getKey();
			JsonNode type = field.getValue();
			switch (type.path("type").asString("object")) {
				case "array" ->
					object.withArray(name).add(object(type.get("items"), kindOf(name), path + "/" + name, within));
				case "object" -> {
					// What stands within an organisation does not say again which one.
					if (!around.containsKey(name)) {
						object.set(name, object(type, name, path + "/" + name, within));
					}
				}
				case "number", "integer" -> object.put(name, switch (name) {
					case "maximum_age" -> 60;
					case "interval" -> 1;
					default -> 7;
				});
				default -> {
					if (!name.equals("id") && !name.endsWith("_id")) {
						object.put(name, text(name, type, path, kind, around));
					}
				}
			}
		}
		fields.propertyNames()
			.stream()
			.filter(name -> name.endsWith("_id"))
			.forEach(name -> object.put(name, reference(name, object, path, around)));
		return object;
	}

	private static String kindOf(String list) {
		return HsdsTable.ofList(list).orElseThrow().entity();
	}

	/** What it refers to where that is here, else something elsewhere. */
	private String reference(String name, ObjectNode object, String path, Map<String, String> around) {
		String kind = name.substring(0, name.length() - "_id".length());
		JsonNode nested = object.path(kind.equals("taxonomy") ? "taxonomy_detail" : kind);
		if (nested.isObject()) {
			return nested.get("id").asString();
		}
		if (kind.equals("link") || kind.equals("resource")) {
			return id(path.substring(0, path.lastIndexOf('/')));
		}
		return around.getOrDefault(kind, id(path + "/" + name));
	}

	private String text(String name, JsonNode type, String path, String kind, Map<String, String> around) {
		if (type.has("enum")) {
			return type.at("/enum/0").asString();
		}
		String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
		return switch (name) {
			case "link_entity", "resource_type" ->
				parent.isEmpty() ? kind : parent.substring(parent.lastIndexOf('/') + 1);
			case "byday" -> "MO,TU";
			case "opens_at", "closes_at" -> name.equals("opens_at") ? "09:00:00" : "17:30:00";
			case "currency" -> "USD";
			case "identifier" -> "X-" + id(path);
			default -> switch (type.path("format").asString("")) {
				case "uri" -> "https://example.org/" + path + "/" + name;
				case "email" -> "who@example.org";
				case "date" -> "2026-11-22";
				case "date-time" -> "2026-11-22T08:00:00Z";
				case "time" -> "09:00:00";
				case "uuid" -> id(path + "/" + name);
				default -> name + " of " + path;
			};
		};
	}

	private String id(String path) {
		return UUID.nameUUIDFromBytes((this.publisher + path).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
