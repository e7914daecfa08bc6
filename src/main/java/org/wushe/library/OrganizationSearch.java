package org.wushe.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.library.Lookup.Shelf;
import org.wushe.library.Lookup.Sought;
import org.wushe.library.search.Found;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.OrganizationReader;
import org.wushe.library.search.SearchText;
import org.wushe.parties.Organization;

/** Finds organisations of the five societies: public facts, for everybody who looks. */
@Service
public class OrganizationSearch {

	private final OrganizationReader reader;

	private final ProviderNames names;

	private final Lookup lookup;

	private final Clock clock;

	OrganizationSearch(OrganizationReader reader, ProviderNames names, Lookup lookup, Clock clock) {
		this.reader = reader;
		this.names = names;
		this.lookup = lookup;
		this.clock = clock;
	}

	/**
	 * The organisations that fit, best first; found as offerings are, see
	 * {@link OfferingSearch#search}.
	 * @param offset 0 to 9 999; nothing is found beyond
	 */
	public OrganizationHits search(Access access, OrganizationQuery query, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		Sought<OrganizationFacets> sought = this.lookup.in(shelf(access, query, offset, limit), access,
				SearchText.clean(query.text()));
		Map<UUID, Organization> byId = this.names.of(access, sought.found().ids());
		return new OrganizationHits(sought.found().total(),
				sought.found()
					.entries()
					.stream()
					.filter(entry -> byId.containsKey(entry.id()))
					.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id()))))
					.toList(),
				sought.found().facets(), sought.basis(), sought.readAs());
	}

	private Shelf<OrganizationFacets> shelf(Access access, OrganizationQuery query, int offset, int limit) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		return new Shelf<>() {

			@Override
			public Found<OrganizationFacets> browse(String text, Collection<String> mentioned) {
				return OrganizationSearch.this.reader.browse(query, text, today, offset, limit);
			}

			@Override
			public Found<OrganizationFacets> alike(String text) {
				return OrganizationSearch.this.reader.alike(query, text, today, offset, limit);
			}

			@Override
			public Found<OrganizationFacets> named(String text, Collection<String> mentioned) {
				return OrganizationSearch.this.names.find(access, query, text, today, offset, limit);
			}

		};
	}

	private static OrganizationHits.Hit hit(Found.Entry entry, Organization organization) {
		return new OrganizationHits.Hit(organization,
				Highlights.of(entry.highlights(), organization.name(), "name.cjk", "name"),
				Highlights.of(entry.highlights(), organization.introduction(), "introduction.cjk"));
	}

}
