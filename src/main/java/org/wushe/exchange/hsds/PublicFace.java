package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out who is to be called, who changed what and other people's names: publishers
 * may give them to each other, we do not give them to everybody (PIPL 25). Nothing stays
 * that the standard does not know, since nobody knows what publishers put there.
 */
final class PublicFace {

	/** Columns that name people. */
	private static final Set<String> PEOPLE = Set.of("assurer_email", "attention", "contact_id");

	/** Tables whose rows name people. */
	private static final Set<HsdsTable> OF_PEOPLE = Set.of(HsdsTable.CONTACT, HsdsTable.METADATA);

	private PublicFace() {
	}

	/** Takes them out of the object and of all within. */
	static ObjectNode of(HsdsTable table, ObjectNode node) {
		for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
			if (!stays(table, field.getKey(), field.getValue())) {
				node.remove(field.getKey());
			}
		}
		return node;
	}

	private static boolean stays(HsdsTable table, String field, JsonNode value) {
		if (value instanceof ArrayNode list) {
			Optional<HsdsTable> of = HsdsTable.ofList(field).filter(each -> !OF_PEOPLE.contains(each));
			of.ifPresent(each -> list(each, list));
			return of.isPresent() && !list.isEmpty();
		}
		if (value instanceof ObjectNode single) {
			HsdsTable of = TabularWriter.SINGLE.get(field);
			if (of != null) {
				of(of, single);
			}
			return of != null;
		}
		return table.columns().contains(field) && !PEOPLE.contains(field);
	}

	/** A person's phone may stand among the service's; every service has its place. */
	private static void list(HsdsTable table, ArrayNode list) {
		list.removeIf(each -> !(each instanceof ObjectNode)
				|| table != HsdsTable.SERVICE_AT_LOCATION && each.hasNonNull("contact_id"));
		list.forEach(each -> of(table, (ObjectNode) each));
	}

}
