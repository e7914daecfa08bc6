package org.wushe.exchange.hsds;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together what a publisher wrote and what has become of it here, so that nothing is
 * lost that the standard can hold and our model cannot: what we have not changed since it
 * came stays in the publisher's words; what we have changed is said in ours.
 */
final class Merge {

	/** PostgreSQL gives numbers back in another type than they came in. */
	private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
		if (one.isNumber() && other.isNumber()) {
			return one.decimalValue().compareTo(other.decimalValue());
		}
		return one.equals(other) ? 0 : 1;
	};

	private Merge() {
	}

	/**
	 * One object.
	 * @param theirs as it came
	 * @param then as we would have written it right then
	 * @param now as we write it now
	 */
	static ObjectNode of(ObjectNode theirs, ObjectNode then, ObjectNode now) {
		ObjectNode merged = theirs.deepCopy();
		Set<String> fields = new HashSet<>(then.propertyNames());
		fields.addAll(now.propertyNames());
		for (String field : fields) {
			JsonNode before = then.get(field);
			JsonNode after = now.get(field);
			JsonNode original = theirs.get(field);
			if (field.equals("id") && original != null) {
				continue;
			}
			if (after instanceof ArrayNode || before instanceof ArrayNode) {
				list(merged, field, original, before, after);
			}
			else if (after instanceof ObjectNode object && original instanceof ObjectNode old) {
				merged.set(field, of(old, (before instanceof ObjectNode was) ? was : object, object));
			}
			else if (original == null || !equal(before, after)) {
				put(merged, field, after);
			}
		}
		return merged;
	}

	/**
	 * Attributes are added to each other, since they say different things, but for those
	 * whose terms are ours: what they say is for us to say anew. Of places we know the
	 * first. Of other lists the publisher's stays as long as ours says the same as then.
	 */
	private static void list(ObjectNode merged, String field, @Nullable JsonNode original, @Nullable JsonNode before,
			@Nullable JsonNode after) {
		if (field.equals("attributes")) {
			Map<String, JsonNode> all = byId(original);
			byId(before).keySet().forEach(all::remove);
			all.values().removeIf(Property::isOurs);
			all.putAll(byId(after));
			put(merged, field, all.isEmpty() ? null : merged.arrayNode().addAll(List.copyOf(all.values())));
		}
		else if (field.equals("service_at_locations") && original != null && original.get(0) instanceof ObjectNode place
				&& after != null && after.get(0) instanceof ObjectNode ours) {
			ObjectNode was = (before != null && before.get(0) instanceof ObjectNode first) ? first : ours;
			merged.withArray(field).set(0, of(place, was, ours));
		}
		else if (original instanceof ArrayNode said && !equal(before, after)) {
			Map<String, JsonNode> all = byId(original);
			all.values().removeIf(element -> !Beyond.us(field, element));
			byId(before).keySet().forEach(all::remove);
			all.putAll(byId(after));
			put(merged, field, all.isEmpty() ? null : merged.arrayNode().addAll(List.copyOf(all.values())));
		}
		else if (after != null && (original == null || original.isEmpty())) {
			put(merged, field, after);
		}
	}

	private static Map<String, JsonNode> byId(@Nullable JsonNode list) {
		return (list instanceof ArrayNode all) ? all.valueStream()
			.collect(Collectors.toMap(each -> Nodes.text(each, "id").orElse(each.toString()), each -> each,
					(first, second) -> second, LinkedHashMap::new))
				: new LinkedHashMap<>();
	}

	static boolean equal(@Nullable JsonNode one, @Nullable JsonNode other) {
		return (one == null || other == null) ? one == other : one.equals(BY_VALUE, other);
	}

	private static void put(ObjectNode merged, String field, @Nullable JsonNode value) {
		if (value == null) {
			merged.remove(field);
		}
		else {
			merged.set(field, value);
		}
	}

}
