package org.wushe.library.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingHit;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.ui.Glyph;
import org.wushe.ui.SearchSource;

/** Services in the search of the header. */
@Component
@Order(20)
class LibrarySearchSource implements SearchSource {

	private final OfferingSearch search;

	private final OfferingWords words;

	LibrarySearchSource(OfferingSearch search, OfferingWords words) {
		this.search = search;
		this.words = words;
	}

	@Override
	public String kind() {
		return "library.services";
	}

	@Override
	public Found search(Access access, String words, int limit) {
		if (!access.allows(Operation.SEARCH_LIBRARY)) {
			return Found.NOTHING;
		}
		OfferingPage found = this.search.search(access, OfferingQuery.of(words), 0, limit);
		return new Found(found.hits().stream().map(LibrarySearchSource::hit).toList(),
				this.words.basis(found.basis(), found.readAs()));
	}

	private static Hit hit(OfferingHit found) {
		return new Hit(Glyph.LIBRARY, found.offering().title(), found.organizationName(),
				"library?offering=" + found.offering().id());
	}

}
