package org.wushe.library.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.OfferingPage;
import org.wushe.library.ResourceFacets;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourcePage;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceSearch;
import org.wushe.library.ResourceTrait;
import org.wushe.library.Resources;

@RestController
@RequestMapping("/api/library/resources")
class ResourceController {

	private static final int LARGEST_PAGE = 100;

	private final ResourceSearch search;

	private final Resources resources;

	private final CurrentAccess currentAccess;

	ResourceController(ResourceSearch search, Resources resources, CurrentAccess currentAccess) {
		this.search = search;
		this.resources = resources;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param basis how it was found: {@code NAMES_ONLY} while the search server is away,
	 * without facets
	 */
	record Found(long total, int offset, OfferingPage.Basis basis, @Nullable String readAs, List<ResourceBody> items,
			ResourceFacets facets) {
	}

	/**
	 * Any text is welcome; a page holds at most {@value #LARGEST_PAGE}.
	 * @param within metres from the place that lat and lon say
	 */
	@GetMapping
	Found search(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable ResourceKind kind,
			@RequestParam @Nullable String category, @RequestParam @Nullable String in,
			@RequestParam(defaultValue = "") Set<ResourceTrait> trait, @RequestParam @Nullable Double lat,
			@RequestParam @Nullable Double lon, @RequestParam @Nullable Integer within,
			@RequestParam(defaultValue = "false") boolean nearest, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "20") int limit) {
		int from = Math.max(0, offset);
		ResourcePage page = this.search.search(
				this.currentAccess.get(), new ResourceQuery(q, kind, category, LibraryController.division("in", in),
						null, trait, LibraryController.near(lat, lon, within, nearest)),
				from, Math.clamp(limit, 1, LARGEST_PAGE));
		return new Found(page.total(), from, page.basis(), page.readAs(),
				page.hits().stream().map(hit -> ResourceBody.of(hit.resource())).toList(), page.facets());
	}

	/** One that is public, or that the caller keeps or reviews. */
	@GetMapping("/{id}")
	ResourceBody one(@PathVariable UUID id) {
		Access access = this.currentAccess.get();
		access.require(Operation.SEARCH_LIBRARY);
		return this.resources.find(access, id)
			.map(ResourceBody::of)
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.unknown"));
	}

}
