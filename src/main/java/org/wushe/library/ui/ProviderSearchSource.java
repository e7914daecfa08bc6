package org.wushe.library.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.OrganizationHits;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationSearch;
import org.wushe.ui.Glyph;
import org.wushe.ui.SearchSource;

/** Organisations in the search of the header. */
@Component
@Order(30)
class ProviderSearchSource implements SearchSource {

	private final OrganizationSearch search;

	private final OfferingWords words;

	ProviderSearchSource(OrganizationSearch search, OfferingWords words) {
		this.search = search;
		this.words = words;
	}

	@Override
	public String kind() {
		return "providers.kind";
	}

	@Override
	public Found search(Access access, String words, int limit) {
		if (!access.allows(Operation.SEARCH_LIBRARY)) {
			return Found.NOTHING;
		}
		OrganizationHits found = this.search.search(access, OrganizationQuery.of(words), 0, limit);
		return new Found(found.hits().stream().map(hit -> hit(access, hit)).toList(),
				this.words.basis(found.basis(), found.readAs()));
	}

	private Hit hit(Access access, OrganizationHits.Hit found) {
		return new Hit(Glyph.ORGANIZATION, found.organization().name(),
				this.words.place(access, found.organization().division()),
				ProviderView.EVERYTHING.opening(found.organization().code()).address());
	}

}
