package org.wushe.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.library.Lookup.Sought;
import org.wushe.library.search.Found;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.IndexCheck;
import org.wushe.library.search.OfferingIndex;
import org.wushe.library.search.OfferingReader;
import org.wushe.library.search.SearchText;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Finds offerings: for people who look around, and for needs. */
@Service
public class OfferingSearch {

	/** As likely as a category has to be meant to be looked for. */
	public static final double LIKELY = 0.1;

	private final OfferingReader reader;

	private final OfferingIndex index;

	private final ServiceOfferings offerings;

	private final Lookup lookup;

	private final Organizations organizations;

	private final OfferingNames names;

	private final IndexCheck check;

	private final Clock clock;

	OfferingSearch(OfferingReader reader, OfferingIndex index, ServiceOfferings offerings, Lookup lookup,
			Organizations organizations, OfferingNames names, IndexCheck check, Clock clock) {
		this.reader = reader;
		this.index = index;
		this.offerings = offerings;
		this.lookup = lookup;
		this.organizations = organizations;
		this.names = names;
		this.check = check;
		this.clock = clock;
	}

	/**
	 * The published offerings that fit, best first. Any text is welcome: where nothing
	 * has its words, a name of a category that is one character away is looked for, then
	 * what has nearly the words. While the search server is away, names and categories
	 * are looked up in the database.
	 * @param offset 0 to 9 999; nothing is found beyond
	 */
	public OfferingPage search(Access access, OfferingQuery query, int offset, int limit) {
		LocalDateTime now = now();
		return page(access, now.toLocalDate(), sought(access, query, now, offset, limit));
	}

	/**
	 * Which offerings fit, best first, and all of one moment: pages would miss what
	 * changes its place between them, or have it twice.
	 * @param most up to 10 000; more are never found
	 */
	public FoundOfferings ids(Access access, OfferingQuery query, int most) {
		Sought<Facets> sought = sought(access, query, now(), 0, most);
		return new FoundOfferings(sought.found().ids(), sought.basis(), sought.readAs());
	}

	private LocalDateTime now() {
		return LocalDateTime.ofInstant(this.clock.instant(), ChinaTime.ZONE);
	}

	private Sought<Facets> sought(Access access, OfferingQuery query, LocalDateTime now, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		return this.lookup.in(new Lookup.Shelf<>() {

			@Override
			public Found<Facets> browse(String text, Collection<String> mentioned) {
				return OfferingSearch.this.reader.browse(query, text, mentioned, now, offset, limit);
			}

			@Override
			public Found<Facets> alike(String text) {
				return OfferingSearch.this.reader.alike(query, text, now, offset, limit);
			}

			@Override
			public Found<Facets> named(String text, Collection<String> mentioned) {
				return OfferingSearch.this.names.find(access, query, text, mentioned, now, offset, limit);
			}

		}, access, SearchText.clean(query.text()));
	}

	private OfferingPage page(Access access, LocalDate today, Sought<Facets> sought) {
		Found<Facets> found = sought.found();
		Map<UUID, ServiceOffering> byId = this.offerings.find(access, found.ids())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		Map<String, Organization> keepers = this.organizations
			.find(access, byId.values().stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
		List<OfferingHit> hits = found.entries()
			.stream()
			.filter(entry -> byId.containsKey(entry.id()))
			.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id())), keepers, today))
			.toList();
		return new OfferingPage(found.total(), hits, found.facets(), sought.basis(), sought.readAs());
	}

	/**
	 * What to judge for a need.
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public Shortlist shortlist(Access access, Wanted wanted, int eligible, int nearMisses) {
		List<String> meant = wanted.meant().isEmpty() ? this.lookup.mentioned(access, wanted.text())
				: wanted.meant(LIKELY);
		return this.reader.shortlist(wanted, meant, this.lookup.branches(access, wanted.categoryCode()),
				SearchText.clean(wanted.text()), eligible, nearMisses);
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

	/**
	 * Compares the index with the database and puts right what differs.
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public IndexDrift repair(Access access) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		return this.check.repair(this.index);
	}

	private static OfferingHit hit(Found.Entry entry, ServiceOffering offering, Map<String, Organization> keepers,
			LocalDate today) {
		Organization keeper = keepers.get(offering.organizationCode());
		return new OfferingHit(offering, (keeper != null) ? keeper.name() : offering.organizationCode(),
				keeper != null && !keeper.mayServeOn(today),
				Highlights.of(entry.highlights(), offering.title(), "title.cjk", "title"),
				Highlights.of(entry.highlights(), offering.description(), "description.cjk"));
	}

}
