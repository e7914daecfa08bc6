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
import org.wushe.library.Lookup.Shelf;
import org.wushe.library.Lookup.Sought;
import org.wushe.library.search.Found;
import org.wushe.library.search.Highlights;
import org.wushe.library.search.IndexCheck;
import org.wushe.library.search.ResourceIndex;
import org.wushe.library.search.ResourceReader;
import org.wushe.library.search.SearchText;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Finds facilities, talents, teams, funds and goods. */
@Service
public class ResourceSearch {

	private final ResourceReader reader;

	private final ResourceIndex index;

	private final IndexCheck check;

	private final ResourceNames names;

	private final Resources resources;

	private final Lookup lookup;

	private final Organizations organizations;

	private final Clock clock;

	ResourceSearch(ResourceReader reader, ResourceIndex index, IndexCheck check, ResourceNames names,
			Resources resources, Lookup lookup, Organizations organizations, Clock clock) {
		this.reader = reader;
		this.index = index;
		this.check = check;
		this.names = names;
		this.resources = resources;
		this.lookup = lookup;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * The public resources that fit, best first; found as offerings are, see
	 * {@link OfferingSearch#search}.
	 * @param offset 0 to 9 999; nothing is found beyond
	 */
	public ResourcePage search(Access access, ResourceQuery query, int offset, int limit) {
		access.require(Operation.SEARCH_LIBRARY);
		return page(access,
				this.lookup.in(shelf(access, query, offset, limit), access, SearchText.clean(query.text())));
	}

	/**
	 * How many public resources of each kind have the words; empty while the search
	 * server is away.
	 */
	public Map<ResourceKind, Long> counts(Access access, ResourceQuery query) {
		access.require(Operation.SEARCH_LIBRARY);
		try {
			return this.lookup
				.indexed(shelf(access, query.of((ResourceKind) null), 0, 0), access, SearchText.clean(query.text()))
				.found()
				.facets()
				.kinds();
		}
		catch (SearchUnavailable away) {
			return Map.of();
		}
	}

	private Shelf<ResourceFacets> shelf(Access access, ResourceQuery query, int offset, int limit) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		return new Shelf<>() {

			@Override
			public Found<ResourceFacets> browse(String text, Collection<String> mentioned) {
				return ResourceSearch.this.reader.browse(query, text, mentioned, now, offset, limit);
			}

			@Override
			public Found<ResourceFacets> alike(String text) {
				return ResourceSearch.this.reader.alike(query, text, now, offset, limit);
			}

			@Override
			public Found<ResourceFacets> named(String text, Collection<String> mentioned) {
				return ResourceSearch.this.names.find(access, query, text, mentioned, now, offset, limit);
			}

		};
	}

	private ResourcePage page(Access access, Sought<ResourceFacets> sought) {
		Found<ResourceFacets> found = sought.found();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE);
		Map<UUID, Resource> byId = this.resources.find(access, found.ids())
			.stream()
			.collect(Collectors.toMap(Resource::id, Function.identity()));
		Map<String, Organization> keepers = this.organizations
			.find(access,
					byId.values().stream().map(Resource::organizationCode).filter(Objects::nonNull).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Organization::code, Function.identity()));
		List<ResourcePage.Hit> hits = found.entries()
			.stream()
			.filter(entry -> byId.containsKey(entry.id()))
			.map(entry -> hit(entry, Objects.requireNonNull(byId.get(entry.id())), keepers, today))
			.toList();
		return new ResourcePage(found.total(), hits, found.facets(), sought.basis(), sought.readAs());
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

	private static ResourcePage.Hit hit(Found.Entry entry, Resource resource, Map<String, Organization> keepers,
			LocalDate today) {
		String code = resource.organizationCode();
		Organization keeper = (code != null) ? keepers.get(code) : null;
		return new ResourcePage.Hit(resource, (keeper != null) ? keeper.name() : code,
				keeper != null && !keeper.mayServeOn(today),
				Highlights.of(entry.highlights(), resource.name(), "name.cjk", "name"),
				Highlights.of(entry.highlights(), resource.description(), "description.cjk"));
	}

}
