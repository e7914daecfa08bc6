package org.wushe.exchange.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

	/** Narrows to a category or to groups. */
	record Meaning(@Nullable String category, Set<SpecialGroup> groups) {
	}

	List<ObjectNode> all() {
		return this.library.terms(HsdsController.VISITOR);
	}

	/** An unknown id means what nothing has. */
	Meaning meaning(Optional<String> term, Optional<String> taxonomy) {
		if (term.isPresent()) {
			return all().stream()
				.filter(each -> each.get("id").asString().equals(term.get()))
				.filter(each -> taxonomy.isEmpty() || taxonomy.get().equals(taxonomyId(each)))
				.findFirst()
				.map(Terms::meaning)
				.orElse(new Meaning(NONE, Set.of()));
		}
		return taxonomy.map(id -> Taxonomy.ofId(id).map(Terms::meaning).orElse(new Meaning(NONE, Set.of())))
			.orElse(new Meaning(null, Set.of()));
	}

	/** Every service has a category; few are for certain people only. */
	private static Meaning meaning(Taxonomy taxonomy) {
		return new Meaning(null, (taxonomy == Taxonomy.GROUP) ? EnumSet.allOf(SpecialGroup.class) : Set.of());
	}

	private static Meaning meaning(ObjectNode term) {
		String code = term.get("code").asString();
		if (taxonomyId(term).equals(Taxonomy.CATEGORY.id().toString())) {
			return new Meaning(code, Set.of());
		}
		return SpecialGroup.ofCode(code)
			.map(group -> new Meaning(null, Set.of(group)))
			.orElse(new Meaning(NONE, Set.of()));
	}

	static String taxonomyId(ObjectNode term) {
		return Nodes.text(term.get("taxonomy_detail"), "id").orElse("");
	}

}
