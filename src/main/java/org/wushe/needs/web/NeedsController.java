package org.wushe.needs.web;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Code;
import org.wushe.needs.NeedFilter;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;

@RestController
@RequestMapping("/api/needs")
class NeedsController {

	private final Needs needs;

	private final CurrentAccess currentAccess;

	NeedsController(Needs needs, CurrentAccess currentAccess) {
		this.needs = needs;
		this.currentAccess = currentAccess;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	NeedBody report(@RequestBody ReportBody body) {
		return NeedBody.of(this.needs.report(this.currentAccess.get(), body.toReport()));
	}

	@GetMapping
	Page<NeedBody> list(@RequestParam @Nullable String state, @RequestParam @Nullable String category,
			@RequestParam @Nullable String division, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		NeedFilter filter = new NeedFilter((state != null) ? Code.require(NeedState.class, "state", state) : null,
				category, division(division));
		int from = Math.max(0, offset);
		return Page.of(this.needs.count(access, filter), from, this.needs.list(access, filter, from, Page.limit(limit)),
				NeedBody::of);
	}

	@GetMapping("/{id}")
	NeedBody get(@PathVariable UUID id) {
		return NeedBody.of(this.needs.get(this.currentAccess.get(), id));
	}

	@PostMapping("/{id}/withdraw")
	NeedBody withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
		return NeedBody
			.of(this.needs.withdraw(this.currentAccess.get(), id, Objects.requireNonNullElse(withdrawal.reason(), "")));
	}

	record Withdrawal(@Nullable String reason) {
	}

	private static @Nullable DivisionCode division(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (!DivisionCode.isValid(code)) {
			throw DomainRefusal.invalid("division", "needs.refused.unknown-division");
		}
		return new DivisionCode(code);
	}

}
