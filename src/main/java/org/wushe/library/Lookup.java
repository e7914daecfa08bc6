package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.search.Found;

/**
 * How words are looked for in the library, whatever the kind of entries: as they were
 * typed; where nothing has them, as a name of a category that is one character away, then
 * as what has nearly the words. While the search server is away names and categories are
 * looked up in the database.
 */
@Component
class Lookup {

	private static final Logger log = LoggerFactory.getLogger(Lookup.class);

	private final ServiceCategories categories;

	Lookup(ServiceCategories categories) {
		this.categories = categories;
	}

	/**
	 * The entries of one kind.
	 *
	 * @param <F> what is counted beside them
	 */
	interface Shelf<F> {

		/**
		 * What has the words, or is meant by them.
		 * @param mentioned the categories that the text means by one of their names
		 * @throws SearchUnavailable if the search server does not answer
		 */
		Found<F> browse(String text, Collection<String> mentioned);

		/**
		 * What has nearly the words.
		 * @throws SearchUnavailable if the search server does not answer
		 */
		Found<F> alike(String text);

		/** What has such a name or category, from the database. */
		Found<F> named(String text, Collection<String> mentioned);

	}

	/** What was found, and by which words. */
	record Sought<F>(Found<F> found, Basis basis, @Nullable String readAs) {
	}

	/**
	 * @param text clean text; empty finds everything
	 */
	<F> Sought<F> in(Shelf<F> shelf, Access access, String text) {
		try {
			return indexed(shelf, access, text);
		}
		catch (SearchUnavailable away) {
			log.warn("Entries are looked up by name: {}", away.getMessage());
			return new Sought<>(shelf.named(text, mentioned(access, text)), Basis.NAMES_ONLY, null);
		}
	}

	/**
	 * @throws SearchUnavailable if the search server does not answer
	 */
	<F> Sought<F> indexed(Shelf<F> shelf, Access access, String text) {
		Found<F> exact = shelf.browse(text, mentioned(access, text));
		if (exact.total() > 0 || text.isEmpty()) {
			return new Sought<>(exact, Basis.EXACT, null);
		}
		Optional<String> resembling = this.categories.resembling(access, text);
		if (resembling.isPresent()) {
			String word = resembling.get();
			Found<F> meant = shelf.browse(word, mentioned(access, word));
			if (meant.total() > 0) {
				return new Sought<>(meant, Basis.READ_AS, word);
			}
		}
		Found<F> alike = shelf.alike(text);
		return (alike.total() > 0) ? new Sought<>(alike, Basis.ALIKE, null) : new Sought<>(exact, Basis.EXACT, null);
	}

	/** Where what may serve something of the category is filed. */
	Set<String> branches(Access access, String category) {
		return this.categories.branches(access, category);
	}

	/** The categories that the text means by one of their names. */
	List<String> mentioned(Access access, String text) {
		return this.categories.mentionedIn(access, text).stream().map(ServiceCategory::code).toList();
	}

}
