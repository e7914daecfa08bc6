package org.wushe.exchange.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.exchange.hsds.LibraryInHsds;
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

	/**
	 * Narrows to a category, to groups or to terms of publishers.
	 */
	record Meaning(@Nullable String category, Set<SpecialGroup> groups, Set<String> terms) {

		static final Meaning ALL = new Meaning(null, Set.of(), Set.of());

		static final Meaning NOTHING = new Meaning(NONE, Set.of(), Set.of());

	}

	/** An unknown id means what nothing has. */
	Meaning meaning(Optional<String> term, Optional<String> taxonomy) {
		if (term.isPresent()) {
			return this.library.term(HsdsController.VISITOR, term.get())
				.filter(each -> taxonomy.isEmpty() || taxonomy.get().equals(Taxonomy.idOf(each)))
				.map(Terms::meaning)
				.orElse(Meaning.NOTHING);
		}
		return taxonomy.map(id -> Taxonomy.ofId(id).map(Terms::meaning).orElseGet(() -> meaning(id)))
			.orElse(Meaning.ALL);
	}

	/** Every service has a category; few are for certain people only. */
	private static Meaning meaning(Taxonomy taxonomy) {
		return (taxonomy == Taxonomy.GROUP) ? new Meaning(null, EnumSet.allOf(SpecialGroup.class), Set.of())
				: Meaning.ALL;
	}

	/** Whatever has a term of a publisher's taxonomy. */
	private Meaning meaning(String taxonomy) {
		Set<String> terms = this.library.termIds(HsdsController.VISITOR, taxonomy);
		return terms.isEmpty() ? Meaning.NOTHING : new Meaning(null, Set.of(), terms);
	}

	private static Meaning meaning(ObjectNode term) {
		Optional<Taxonomy> ours = Taxonomy.ofId(Taxonomy.idOf(term));
		if (ours.isEmpty()) {
			return new Meaning(null, Set.of(), Set.of(term.get("id").asString()));
		}
		String code = term.get("code").asString();
		return switch (ours.get()) {
			case CATEGORY -> new Meaning(code, Set.of(), Set.of());
			case GROUP -> SpecialGroup.ofCode(code)
				.map(group -> new Meaning(null, Set.of(group), Set.of()))
				.orElse(Meaning.NOTHING);
			case PROPERTY -> Meaning.NOTHING;
		};
	}

}
