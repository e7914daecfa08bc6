package org.wushe.library.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.OrganizationHits;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationSearch;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceSearch;

/** How many entries of each kind have the words, as many as their screens show first. */
@Component
class KindCounts {

	private final OfferingSearch services;

	private final ResourceSearch resources;

	private final OrganizationSearch organizations;

	KindCounts(OfferingSearch services, ResourceSearch resources, OrganizationSearch organizations) {
		this.services = services;
		this.resources = resources;
		this.organizations = organizations;
	}

	/**
	 * By the words of {@link KindTabs}; what is not counted now is absent.
	 * @param except the one that is looked at, whose figure its screen knows
	 * @param here where the person works; null for everywhere
	 */
	Map<String, Long> of(Access access, String except, String text, @Nullable DivisionCode here) {
		Map<String, Long> counts = new HashMap<>();
		DivisionCode county = (here != null) ? here.at(DivisionCode.Level.COUNTY) : null;
		if (!except.equals(KindTabs.SERVICES)) {
			services(access, text, here).ifPresent(count -> counts.put(KindTabs.SERVICES, count));
		}
		if (ResourceKind.ofWord(except).isEmpty()) {
			counts.putAll(words(this.resources.counts(access, ResourceQuery.of(text).in(county))));
		}
		if (!except.equals(KindTabs.ORGANIZATIONS)) {
			OrganizationHits found = this.organizations.search(access, OrganizationQuery.of(text).in(county), 0, 0);
			if (found.basis() != OfferingPage.Basis.NAMES_ONLY) {
				counts.put(KindTabs.ORGANIZATIONS, found.total());
			}
		}
		return counts;
	}

	private Optional<Long> services(Access access, String text, @Nullable DivisionCode here) {
		OfferingPage found = this.services.search(access, OfferingQuery.of(text).withPlace(here), 0, 0);
		return (found.basis() != OfferingPage.Basis.NAMES_ONLY) ? Optional.of(found.total()) : Optional.empty();
	}

	/** By the words of the kinds; empty while nothing is counted. */
	static Map<String, Long> words(Map<ResourceKind, Long> kinds) {
		Map<String, Long> counts = new HashMap<>();
		if (!kinds.isEmpty()) {
			for (ResourceKind kind : ResourceKind.values()) {
				counts.put(kind.word(), kinds.getOrDefault(kind, 0L));
			}
		}
		return counts;
	}

}
