package org.wushe.library.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.library.OfferingPage;
import org.wushe.library.OrganizationFacets;
import org.wushe.library.OrganizationHits;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationSearch;
import org.wushe.library.OrganizationTrait;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;

@RestController
@RequestMapping("/api/library/organizations")
class ProvidersController {

	private static final int LARGEST_PAGE = 100;

	private final OrganizationSearch search;

	private final CurrentAccess currentAccess;

	ProvidersController(OrganizationSearch search, CurrentAccess currentAccess) {
		this.search = search;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param basis how it was found: {@code NAMES_ONLY} while the search server is away,
	 * without facets
	 */
	record Found(long total, int offset, OfferingPage.Basis basis, @Nullable String readAs, List<Item> items,
			OrganizationFacets facets) {
	}

	/** What is public of an organisation that was found. */
	record Item(String code, String name, OrganizationKind kind, Registration registration, @Nullable Integer grade,
			String division, String introduction) {

		static Item of(Organization organization) {
			return new Item(organization.code(), organization.name(), organization.kind(), organization.registration(),
					organization.grade(), organization.division().value(), organization.introduction());
		}

	}

	/**
	 * Any text is welcome; a page holds at most {@value #LARGEST_PAGE}.
	 * @param within metres from the place that lat and lon say
	 */
	@GetMapping
	Found search(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable OrganizationKind kind,
			@RequestParam @Nullable String in, @RequestParam(defaultValue = "") Set<OrganizationTrait> trait,
			@RequestParam @Nullable Double lat, @RequestParam @Nullable Double lon,
			@RequestParam @Nullable Integer within, @RequestParam(defaultValue = "false") boolean nearest,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "20") int limit) {
		int from = Math.max(0, offset);
		OrganizationHits page = this.search.search(
				this.currentAccess.get(), new OrganizationQuery(q, kind, LibraryController.division("in", in), null,
						trait, LibraryController.near(lat, lon, within, nearest)),
				from, Math.clamp(limit, 1, LARGEST_PAGE));
		return new Found(page.total(), from, page.basis(), page.readAs(),
				page.hits().stream().map(hit -> Item.of(hit.organization())).toList(), page.facets());
	}

}
