package org.wushe.library.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.ResourcePage;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceSearch;
import org.wushe.ui.SearchSource;

/** Facilities, talents, teams, funds and goods in the search of the header. */
@Component
@Order(25)
class ResourceSearchSource implements SearchSource {

	private final ResourceSearch search;

	private final OfferingWords words;

	ResourceSearchSource(ResourceSearch search, OfferingWords words) {
		this.search = search;
		this.words = words;
	}

	@Override
	public String kind() {
		return "resources.title";
	}

	@Override
	public Found search(Access access, String words, int limit) {
		if (!access.allows(Operation.SEARCH_LIBRARY)) {
			return Found.NOTHING;
		}
		ResourcePage found = this.search.search(access, ResourceQuery.of(words), 0, limit);
		return new Found(found.hits().stream().map(hit -> hit(access, hit)).toList(),
				this.words.basis(found.basis(), found.readAs()));
	}

	private Hit hit(Access access, ResourcePage.Hit found) {
		return new Hit(KindTabs.glyph(found.resource().kind()), found.resource().name(),
				this.words.place(access, found.resource().division()),
				ResourceView.of(found.resource().kind()).opening(found.resource().id()).address());
	}

}
