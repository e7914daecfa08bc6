package org.wushe.cases.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.CaseFilter;
import org.wushe.cases.Cases;
import org.wushe.cases.Page;
import org.wushe.cases.TimelineEntry;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;

@RestController
@RequestMapping("/api/cases")
class CasesController {

	private final Cases cases;

	private final CurrentAccess currentAccess;

	CasesController(Cases cases, CurrentAccess currentAccess) {
		this.cases = cases;
		this.currentAccess = currentAccess;
	}

	@GetMapping
	Page<CaseBody> list(@RequestParam @Nullable String text, @RequestParam @Nullable String state,
			@RequestParam @Nullable String category, @RequestParam @Nullable String division,
			@RequestParam @Nullable String organization, @RequestParam @Nullable Boolean open,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		CaseFilter filter = new CaseFilter(text, state, category, division(division), organization, open, null, null,
				false);
		int from = Math.max(0, offset);
		return Page.of(this.cases.count(access, filter), from, this.cases.list(access, filter, from, Page.limit(limit)),
				CaseBody::of);
	}

	@GetMapping("/{id}")
	CaseBody get(@PathVariable UUID id) {
		return CaseBody.of(this.cases.get(this.currentAccess.get(), id));
	}

	@GetMapping("/{id}/timeline")
	List<TimelineEntry> timeline(@PathVariable UUID id) {
		return this.cases.timeline(this.currentAccess.get(), id);
	}

	private static @Nullable DivisionCode division(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("division", "cases.refused.division");
		}
		return new DivisionCode(code);
	}

}
