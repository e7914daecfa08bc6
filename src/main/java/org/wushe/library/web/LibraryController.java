package org.wushe.library.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;

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

	record Offerings(long total, int offset, List<OfferingBody> items) {
	}

	/** Any text is welcome; a page holds at most {@value #LARGEST_PAGE}. */
	@GetMapping("/offerings")
	Offerings offerings(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable String category,
			@RequestParam @Nullable String division, @RequestParam(defaultValue = "false") boolean free,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "20") int limit) {
		OfferingQuery query = new OfferingQuery(q, category, division(division), free);
		int from = Math.max(0, offset);
		OfferingPage page = this.search.search(this.currentAccess.get(), query, from,
				Math.clamp(limit, 1, LARGEST_PAGE));
		return new Offerings(page.total(), from, page.hits().stream().map(OfferingBody::of).toList());
	}

	private static @Nullable DivisionCode division(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("division", "library.refused.unknown-division");
		}
		return new DivisionCode(code);
	}

}
