package org.wushe.exchange.hsds;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

/** A term of a publisher's taxonomy, with all that the standard demands of one. */
final class PublisherTerm {

	private PublisherTerm() {
	}

	/** Empty where it is one of ours that comes back, or nothing says which it is. */
	static Optional<ObjectNode> of(String publisher, ObjectNode given) {
		return Nodes.text(given, "id").filter(id -> !isOurs(given, id)).map(id -> {
			ObjectNode term = PublicFace.of(HsdsTable.TAXONOMY_TERM, given.deepCopy()).put("id", id(publisher, id));
			Nodes.text(given, "parent_id").ifPresent(parent -> term.put("parent_id", id(publisher, parent)));
			named(term, Nodes.text(given, "code").orElse(id));
			term.set("taxonomy_detail", taxonomy(publisher, given));
			return term;
		});
	}

	/** Not every publisher keeps to the standard's ids. */
	static String id(String publisher, String given) {
		return id("term", publisher, given);
	}

	private static String id(String kind, String publisher, String given) {
		try {
			return UUID.fromString(given).toString();
		}
		catch (IllegalArgumentException ex) {
			return HsdsId.of(kind, publisher, given).toString();
		}
	}

	private static ObjectNode taxonomy(String publisher, ObjectNode given) {
		String name = Nodes.text(given, "taxonomy").orElse(publisher);
		ObjectNode taxonomy = Nodes.child(given, "taxonomy_detail")
			.map(detail -> PublicFace.of(HsdsTable.TAXONOMY, detail.deepCopy()))
			.orElseGet(Nodes::object);
		String id = Nodes.text(taxonomy, "id").or(() -> Nodes.text(given, "taxonomy_id")).orElse(name);
		named(taxonomy.put("id", id("taxonomy", publisher, id)), name);
		return taxonomy;
	}

	private static void named(ObjectNode node, String otherwise) {
		String name = Nodes.text(node, "name").orElse(otherwise);
		node.put("name", name).put("description", Nodes.text(node, "description").orElse(name));
	}

	private static boolean isOurs(ObjectNode given, String id) {
		return Nodes.text(given, "code")
			.filter(code -> Arrays.stream(Taxonomy.values())
				.anyMatch(taxonomy -> taxonomy.term(code).toString().equals(id)))
			.isPresent();
	}

}
