package org.wushe.library;

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
import org.wushe.identity.Operation;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.IndexCheck;
import org.wushe.library.search.OfferingReader;
import org.wushe.library.search.ResourceIndex;
import org.wushe.library.search.ResourceReader;
import org.wushe.library.search.SearchText;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Finds facilities, talents, teams, funds and goods. */
@Service
public class ResourceSearch {

	private static final Logger log = LoggerFactory.getLogger(ResourceSearch.class);

	private final ResourceReader reader;

	private final ResourceIndex index;

	private final IndexCheck check;

	private final ResourceNames names;

	private final Resources resources;

	private final ServiceCategories categories;

	private final Organizations organizations;

	ResourceSearch(ResourceReader reader, ResourceIndex index, IndexCheck check, ResourceNames names,
			Resources resources, ServiceCategories categories, Organizations organizations) {
		this.reader = reader;
		this.index = index;
		this.check = check;
		this.names = names;
		this.resources = resources;
		this.categories = categories;
		this.organizations = organizations;
	}

	/**
	 * The public resources that fit, best first; found as offerings are, see
	 * {@link OfferingSearch#search}.
	 * @param offset 0 to 9 999; nothing is found beyond
	 */
	public ResourcePage search(Access access, ResourceQuery query, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		String text = SearchText.clean(query.text());
		try {
			return page(access, find(access, query, text, offset, limit));
		}
		catch (SearchUnavailable away) {
			log.warn("Resources are looked up by name: {}", away.getMessage());
			ResourceNames.Found found = this.names.find(access, query, text, mentioned(access, text), offset, limit);
			List<OfferingReader.Entry> entries = found.ids()
				.stream()
				.map(id -> new OfferingReader.Entry(id, Map.of()))
				.toList();
			return page(access, new Sought(new ResourceReader.Found(found.total(), entries, ResourceFacets.NONE),
					Basis.NAMES_ONLY, null));
		}
	}

	/**
	 * How many public resources of each kind have the words; empty while the search
	 * server is away.
	 */
	public Map<ResourceKind, Long> counts(Access access, ResourceQuery query) {
		access.require(Operation.SEARCH_LIBRARY);
		String text = SearchText.clean(query.text());
		try {
			return find(access, query.of((ResourceKind) null), text, 0, 0).found.facets().kinds();
		}
		catch (SearchUnavailable away) {
			return Map.of();
		}
	}

	/** What was found, and by which words. */
	private record Sought(ResourceReader.Found found, Basis basis, @Nullable String readAs) {
	}

	private Sought find(Access access, ResourceQuery query, String text, int offset, int limit) {
		ResourceReader.Found exact = this.reader.browse(query, text, mentioned(access, text), offset, limit);
		if (exact.total() > 0 || text.isEmpty()) {
			return new Sought(exact, Basis.EXACT, null);
		}
		Optional<String> resembling = this.categories.resembling(access, text);
		if (resembling.isPresent()) {
			String word = resembling.get();
			ResourceReader.Found meant = this.reader.browse(query, word, mentioned(access, word), offset, limit);
			if (meant.total() > 0) {
				return new Sought(meant, Basis.READ_AS, word);
			}
		}
		ResourceReader.Found alike = this.reader.alike(query, text, offset, limit);
		return (alike.total() > 0) ? new Sought(alike, Basis.ALIKE, null) : new Sought(exact, Basis.EXACT, null);
	}

	private ResourcePage page(Access access, Sought sought) {
		ResourceReader.Found found = sought.found;
		Map<UUID, Resource> byId = this.resources
			.find(access, found.entries().stream().map(OfferingReader.Entry::id).toList())
			.stream()
			.collect(Collectors.toMap(Resource::id, Function.identity()));
		Map<String, String> organizationNames = this.organizations
			.find(access,
					byId.values().stream().map(Resource::organizationCode).filter(Objects::nonNull).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::name));
		List<ResourcePage.Hit> hits = found.entries()
			.stream()
			.filter(entry -> byId.containsKey(entry.id()))
			.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id())), organizationNames))
			.toList();
		return new ResourcePage(found.total(), hits, found.facets(), sought.basis, sought.readAs);
	}

	/**
	 * Builds the index anew from the database; searching and writing go on meanwhile.
	 * @return the number of resources in it
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

	private static ResourcePage.Hit hit(OfferingReader.Entry entry, Resource resource, Map<String, String> names) {
		String organization = resource.organizationCode();
		return new ResourcePage.Hit(resource,
				(organization != null) ? names.getOrDefault(organization, organization) : null,
				Highlights.of(entry.highlights(), resource.name(), "name.cjk", "name"),
				Highlights.of(entry.highlights(), resource.description(), "description.cjk"));
	}

}
