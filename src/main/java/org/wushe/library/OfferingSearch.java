package org.wushe.library;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingPage.Basis;
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

	private static final Logger log = LoggerFactory.getLogger(OfferingSearch.class);

	/** As likely as a category has to be meant to be looked for. */
	public static final double LIKELY = 0.1;

	private final OfferingReader reader;

	private final OfferingIndex index;

	private final ServiceOfferings offerings;

	private final ServiceCategories categories;

	private final Organizations organizations;

	private final OfferingNames names;

	private final IndexCheck check;

	private final Clock clock;

	OfferingSearch(OfferingReader reader, OfferingIndex index, ServiceOfferings offerings, ServiceCategories categories,
			Organizations organizations, OfferingNames names, IndexCheck check, Clock clock) {
		this.reader = reader;
		this.index = index;
		this.offerings = offerings;
		this.categories = categories;
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
		access.require(Operation.SEARCH_LIBRARY);
		String text = SearchText.clean(query.text());
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		try {
			return page(access, find(access, query, text, now, offset, limit));
		}
		catch (SearchUnavailable away) {
			log.warn("Offerings are looked up by name: {}", away.getMessage());
			OfferingNames.Found found = this.names.find(access, query, text, mentioned(access, text), now, offset,
					limit);
			List<OfferingReader.Entry> entries = found.ids()
				.stream()
				.map(id -> new OfferingReader.Entry(id, Map.of()))
				.toList();
			return page(access,
					new Sought(new OfferingReader.Found(found.total(), entries, Facets.NONE), Basis.NAMES_ONLY, null));
		}
	}

	/** What was found, and by which words. */
	private record Sought(OfferingReader.Found found, Basis basis, @Nullable String readAs) {
	}

	private Sought find(Access access, OfferingQuery query, String text, LocalDateTime now, int offset, int limit) {
		OfferingReader.Found exact = this.reader.browse(query, text, mentioned(access, text), now, offset, limit);
		if (exact.total() > 0 || text.isEmpty()) {
			return new Sought(exact, Basis.EXACT, null);
		}
		Optional<String> resembling = this.categories.resembling(access, text);
		if (resembling.isPresent()) {
			String word = resembling.get();
			OfferingReader.Found meant = this.reader.browse(query, word, mentioned(access, word), now, offset, limit);
			if (meant.total() > 0) {
				return new Sought(meant, Basis.READ_AS, word);
			}
		}
		OfferingReader.Found alike = this.reader.alike(query, text, now, offset, limit);
		return (alike.total() > 0) ? new Sought(alike, Basis.ALIKE, null) : new Sought(exact, Basis.EXACT, null);
	}

	private OfferingPage page(Access access, Sought sought) {
		OfferingReader.Found found = sought.found;
		Map<UUID, ServiceOffering> byId = this.offerings
			.find(access, found.entries().stream().map(OfferingReader.Entry::id).toList())
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		Map<String, String> organizationNames = this.organizations
			.find(access, byId.values().stream().map(ServiceOffering::organizationCode).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::name));
		List<OfferingHit> hits = found.entries()
			.stream()
			.filter(entry -> byId.containsKey(entry.id()))
			.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id())), organizationNames))
			.toList();
		return new OfferingPage(found.total(), hits, found.facets(), sought.basis, sought.readAs);
	}

	/**
	 * What to judge for a need.
	 * @throws SearchUnavailable if the search server does not answer
	 */
	public Shortlist shortlist(Access access, Wanted wanted, int eligible, int nearMisses) {
		List<String> meant = wanted.meant().isEmpty() ? mentioned(access, wanted.text()) : wanted.meant(LIKELY);
		return this.reader.shortlist(wanted, meant, SearchText.clean(wanted.text()), eligible, nearMisses);
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

	private List<String> mentioned(Access access, String text) {
		return this.categories.mentionedIn(access, text).stream().map(ServiceCategory::code).toList();
	}

	private static OfferingHit hit(OfferingReader.Entry entry, ServiceOffering offering, Map<String, String> names) {
		return new OfferingHit(offering, names.getOrDefault(offering.organizationCode(), offering.organizationCode()),
				Highlights.of(entry.highlights(), offering.title(), "title.cjk", "title"),
				Highlights.of(entry.highlights(), offering.description(), "description.cjk"));
	}

}
