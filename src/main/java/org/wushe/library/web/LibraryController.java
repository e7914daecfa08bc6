package org.wushe.library.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.CostBand;
import org.wushe.library.Facets;
import org.wushe.library.Near;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.OfferingTrait;
import org.wushe.library.Whom;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

@RestController
@RequestMapping("/api/library")
class LibraryController {

	private static final int LARGEST_PAGE = 100;

	private final OfferingSearch search;

	private final CurrentAccess currentAccess;

	LibraryController(OfferingSearch search, CurrentAccess currentAccess) {
		this.search = search;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param basis how it was found: {@code NAMES_ONLY} while the search server is away,
	 * without facets
	 */
	record Offerings(long total, int offset, OfferingPage.Basis basis, @Nullable String readAs,
			List<OfferingBody> items, Facets facets) {
	}

	/**
	 * Any text is welcome; a page holds at most {@value #LARGEST_PAGE}.
	 * @param age in full years, of somebody who may use it
	 * @param home where somebody lives who may use it
	 * @param within metres from the place that lat and lon say
	 */
	@GetMapping("/offerings")
	Offerings offerings(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable String category,
			@RequestParam @Nullable String division, @RequestParam @Nullable String in,
			@RequestParam @Nullable SpecialGroup group, @RequestParam @Nullable Integer age,
			@RequestParam @Nullable String home, @RequestParam @Nullable CostBand cost,
			@RequestParam(defaultValue = "") Set<OfferingTrait> trait, @RequestParam @Nullable Double lat,
			@RequestParam @Nullable Double lon, @RequestParam @Nullable Integer within,
			@RequestParam(defaultValue = "false") boolean nearest, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "20") int limit) {
		OfferingQuery query = new OfferingQuery(q, category, division("division", division), division("in", in),
				new Whom(group, age, division("home", home)), cost, trait, near(lat, lon, within, nearest));
		int from = Math.max(0, offset);
		OfferingPage page = this.search.search(this.currentAccess.get(), query, from,
				Math.clamp(limit, 1, LARGEST_PAGE));
		return new Offerings(page.total(), from, page.basis(), page.readAs(),
				page.hits().stream().map(OfferingBody::of).toList(), page.facets());
	}

	static @Nullable DivisionCode division(String name, @Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid(name, "library.refused.unknown-division");
		}
		return new DivisionCode(code);
	}

	/**
	 * From where distances count; null where that is not asked for.
	 * @param within in metres
	 */
	static @Nullable Near near(@Nullable Double lat, @Nullable Double lon, @Nullable Integer within, boolean nearest) {
		if (lat == null && lon == null && within == null && !nearest) {
			return null;
		}
		if (lat == null || lon == null || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)
				|| within != null && within <= 0) {
			throw DomainRefusal.invalid((within != null && within <= 0) ? "within" : "lat", "library.refused.place");
		}
		return new Near(new Coordinates(lat, lon), within, nearest);
	}

}
