package org.wushe.library.ui;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingHit;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.ui.Glyph;
import org.wushe.ui.SearchSource;

/** Services in the search of the header. */
@Component
@Order(20)
class LibrarySearchSource implements SearchSource {

	private final OfferingSearch search;

	LibrarySearchSource(OfferingSearch search) {
		this.search = search;
	}

	@Override
	public String kind() {
		return "library.services";
	}

	@Override
	public List<Hit> search(Access access, String words, int limit) {
		if (!access.allows(Operation.SEARCH_LIBRARY)) {
			return List.of();
		}
		return this.search.search(access, OfferingQuery.of(words), 0, limit)
			.hits()
			.stream()
			.map(LibrarySearchSource::hit)
			.toList();
	}

	private static Hit hit(OfferingHit found) {
		return new Hit(Glyph.LIBRARY, found.offering().title(), found.organizationName(),
				"library?offering=" + found.offering().id());
	}

}
