package org.wushe.needs.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.wushe.identity.Operation;
import org.wushe.needs.Code;
import org.wushe.needs.Consent;
import org.wushe.needs.ConsentWithdrawal;
import org.wushe.needs.ConsentWithdrawals;
import org.wushe.needs.NeedFilter;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Divisions;
import org.wushe.privacy.Notice;
import org.wushe.privacy.Notices;

@RestController
@RequestMapping("/api/needs")
class NeedsController {

	private final Needs needs;

	private final ConsentWithdrawals withdrawals;

	private final Notices notices;

	private final Divisions divisions;

	private final CurrentAccess currentAccess;

	NeedsController(Needs needs, ConsentWithdrawals withdrawals, Notices notices, Divisions divisions,
			CurrentAccess currentAccess) {
		this.needs = needs;
		this.withdrawals = withdrawals;
		this.notices = notices;
		this.divisions = divisions;
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

	/** What has to be told before a need is reported, in both languages. */
	@GetMapping("/notice")
	NoticeBody notice(@RequestParam String division) {
		Access access = this.currentAccess.get();
		access.require(Operation.REPORT_NEED);
		String place = Optional.ofNullable(division(division))
			.map(code -> this.divisions.place(access, code))
			.orElseThrow(() -> DomainRefusal.invalid("division", "needs.refused.unknown-division"));
		Notice notice = this.notices.current(access);
		return new NoticeBody(notice.version(), notice.paragraphs(Locale.SIMPLIFIED_CHINESE, place),
				notice.paragraphs(Locale.ENGLISH, place));
	}

	/**
	 * @param version to be sent along with the report
	 */
	record NoticeBody(int version, List<String> zh, List<String> en) {
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

	/** Withdraws a consent; whose need it was may not be known afterwards. */
	@PostMapping("/{id}/consent/withdraw")
	NeedBody withdrawConsent(@PathVariable UUID id, @RequestBody ConsentBody body) {
		return NeedBody.of(this.withdrawals.withdraw(this.currentAccess.get(), id, new ConsentWithdrawal(
				Code.require(Consent.To.class, "consent", Objects.requireNonNullElse(body.consent(), "")),
				Code.require(Consent.Giver.class, "by", Objects.requireNonNullElse(body.by(), "")), body.reason())));
	}

	/**
	 * @param consent {@code processing}, {@code sensitive} or {@code sharing}
	 * @param by {@code self}, {@code guardian} or {@code agent}
	 */
	record ConsentBody(@Nullable String consent, @Nullable String by, @Nullable String reason) {
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
