package org.wushe.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.OfferingIndex;
import org.wushe.library.search.OfferingReader;
import org.wushe.library.search.SearchText;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Finds offerings: for people who look around, and for needs. */
@Service
public class OfferingSearch {

	private final OfferingReader reader;

	private final OfferingIndex index;

	private final ServiceOfferings offerings;

	private final ServiceCategories categories;

	private final Organizations organizations;

	OfferingSearch(OfferingReader reader, OfferingIndex index, ServiceOfferings offerings, ServiceCategories categories,
			Organizations organizations) {
		this.reader = reader;
		this.index = index;
		this.offerings = offerings;
		this.categories = categories;
		this.organizations = organizations;
	}

	/**
	 * The published offerings that fit, best first. Any text is welcome.
	 * @param offset 0 to 9 999; nothing is found beyond
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public OfferingPage search(Access access, OfferingQuery query, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		String text = SearchText.clean(query.text());
		OfferingReader.Found found = this.reader.browse(query, text, mentioned(access, text), offset, limit);
		Map<UUID, ServiceOffering> byId = this.offerings
			.find(access, found.entries().stream().map(OfferingReader.Entry::id).toList())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		Map<String, String> names = this.organizations
			.find(access, byId.values().stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::name));
		return new OfferingPage(found.total(),
				found.entries()
					.stream()
					.filter(entry -> byId.containsKey(entry.id()))
					.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id())), names))
					.toList());
	}

	/**
	 * What to judge for a need.
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public Shortlist shortlist(Access access, Wanted wanted, int eligible, int nearMisses) {
		return this.reader.shortlist(wanted, mentioned(access, wanted.text()), SearchText.clean(wanted.text()),
				eligible, nearMisses);
	}

	/**
	 * Builds the index anew from the database; searching and writing go on meanwhile.
	 * @return the number of offerings in it
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public long rebuild(Access access) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		return this.index.rebuild();
	}

	private List<String> mentioned(Access access, String text) {
		return this.categories.mentionedIn(access, text).stream().map(ServiceCategory::code).toList();
	}

	private static OfferingHit hit(OfferingReader.Entry entry, ServiceOffering offering, Map<String, String> names) {
		return new OfferingHit(offering, names.getOrDefault(offering.organizationCode(), offering.organizationCode()),
				Highlights.of(entry.highlights(), offering.title(), "title.cjk", "title"),
				Highlights.of(entry.highlights(), offering.description(), "description.cjk"));
	}

}
