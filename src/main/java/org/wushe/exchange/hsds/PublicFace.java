package org.wushe.exchange.hsds;

import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out who is to be called, who changed what and other people's names: publishers
 * may give them to each other, we do not give them to everybody (PIPL 25).
 */
final class PublicFace {

	private static final Set<String> PEOPLE = Set.of("contacts", "assurer_email", "attention", "metadata",
			"contact_id");

	private PublicFace() {
	}

	/** Takes them out of the object and of all within. */
	static ObjectNode of(ObjectNode node) {
		node.remove(PEOPLE);
		node.forEach(PublicFace::within);
		return node;
	}

	private static void within(JsonNode node) {
		if (node instanceof ObjectNode object) {
			of(object);
		}
		else if (node.isArray()) {
			node.forEach(PublicFace::within);
		}
	}

}
