package org.wushe.exchange.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.LibraryInHsds;
import org.wushe.exchange.hsds.Nodes;
import org.wushe.exchange.hsds.Taxonomy;
import org.wushe.parties.SpecialGroup;

/** What the ids of terms and taxonomies mean in our library. */
@Component
class Terms {

	/** A code that no category has. */
	private static final String NONE = "-";

	private final LibraryInHsds library;

	Terms(LibraryInHsds library) {
		this.library = library;
	}

	/** Narrows to a category or to a group. */
	record Meaning(@Nullable String category, @Nullable SpecialGroup group) {
	}

	List<ObjectNode> all() {
		return this.library.terms(HsdsController.VISITOR);
	}

	/** An unknown id means what nothing has; every service has a category. */
	Meaning meaning(Optional<String> term, Optional<String> taxonomy) {
		if (term.isPresent()) {
			return all().stream()
				.filter(each -> each.get("id").asString().equals(term.get()))
				.filter(each -> taxonomy.isEmpty() || taxonomy.get().equals(taxonomyId(each)))
				.findFirst()
				.map(Terms::meaning)
				.orElse(new Meaning(NONE, null));
		}
		return new Meaning(taxonomy.isEmpty() || taxonomy.flatMap(Taxonomy::ofId).isPresent() ? null : NONE, null);
	}

	private static Meaning meaning(ObjectNode term) {
		String code = term.get("code").asString();
		if (taxonomyId(term).equals(Taxonomy.CATEGORY.id().toString())) {
			return new Meaning(code, null);
		}
		return SpecialGroup.ofCode(code).map(group -> new Meaning(null, group)).orElse(new Meaning(NONE, null));
	}

	static String taxonomyId(ObjectNode term) {
		return Nodes.text(term.get("taxonomy_detail"), "id").orElse("");
	}

}
