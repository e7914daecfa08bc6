package org.wushe.push.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.cases.Page;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.needs.Code;
import org.wushe.push.PushItem;
import org.wushe.push.PushKind;
import org.wushe.push.PushNotice;
import org.wushe.push.PushNotices;
import org.wushe.push.PushPreferences;

/** One's own notices, and which kinds one wants. */
@RestController
@RequestMapping("/api/notices")
class NoticesController {

	private final PushNotices notices;

	private final PushPreferences preferences;

	private final CurrentAccess currentAccess;

	NoticesController(PushNotices notices, PushPreferences preferences, CurrentAccess currentAccess) {
		this.notices = notices;
		this.preferences = preferences;
		this.currentAccess = currentAccess;
	}

	/**
	 * @param kind such as {@code offering-for-need}
	 */
	record NoticeBody(UUID id, String kind, int offerings, int needs, Instant createdAt, Instant updatedAt,
			@Nullable Instant readAt) {

		static NoticeBody of(PushNotice notice) {
			return new NoticeBody(notice.id(), Code.of(notice.kind()), notice.offerings(), notice.needs(),
					notice.createdAt(), notice.updatedAt(), notice.readAt());
		}

	}

	/**
	 * For people of organisations without the need and its case.
	 */
	record ItemBody(@Nullable UUID needId, @Nullable UUID caseId, @Nullable UUID offeringId, String categoryCode,
			String divisionCode, String urgency, @Nullable Instant neededBy, double score, List<ReasonBody> reasons) {

		static ItemBody of(PushItem item) {
			boolean ours = item.offeringId() != null;
			return new ItemBody(ours ? item.needId() : null, ours ? item.caseId() : null, item.offeringId(),
					item.categoryCode(), item.division().value(), Code.of(item.urgency()), item.neededBy(),
					item.score(),
					item.reasons()
						.stream()
						.map(reason -> new ReasonBody(reason.factor().name(), reason.finding(), reason.value(),
								reason.weight(), reason.params()))
						.toList());
		}

	}

	record ReasonBody(String factor, String finding, double value, double weight, Map<String, String> params) {
	}

	@GetMapping
	Page<NoticeBody> list(@RequestParam(defaultValue = "false") boolean unread,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		int from = Math.max(0, offset);
		return Page.of(this.notices.count(access, unread), from,
				this.notices.list(access, unread, from, Page.limit(limit)), NoticeBody::of);
	}

	@GetMapping("/{id}/items")
	Page<ItemBody> items(@PathVariable UUID id, @RequestParam(defaultValue = "0") int offset,
			@RequestParam(defaultValue = "50") int limit) {
		Access access = this.currentAccess.get();
		int from = Math.max(0, offset);
		PushNotice notice = this.notices.get(access, id);
		return Page.of(this.notices.countItems(access, notice.id()), from,
				this.notices.items(access, id, from, Page.limit(limit)), ItemBody::of);
	}

	@PostMapping("/{id}/read")
	NoticeBody read(@PathVariable UUID id) {
		return NoticeBody.of(this.notices.read(this.currentAccess.get(), id));
	}

	/** How many of them were unread. */
	@PostMapping("/read")
	Map<String, Integer> readAll() {
		return Map.of("read", this.notices.readAll(this.currentAccess.get()));
	}

	/** Each kind that may concern the person, and whether it is wanted. */
	@GetMapping("/preferences")
	Map<String, Boolean> preferences() {
		return preferences(this.currentAccess.get());
	}

	/** Changes the kinds that are named. */
	@PutMapping("/preferences")
	Map<String, Boolean> prefer(@RequestBody Map<String, Boolean> wanted) {
		Access access = this.currentAccess.get();
		Map<PushKind, Boolean> known = new EnumMap<>(PushKind.class);
		wanted
			.forEach((kind, want) -> known.put(Code.require(PushKind.class, "kind", kind), Boolean.TRUE.equals(want)));
		known.forEach((kind, want) -> this.preferences.want(access, kind, want));
		return preferences(access);
	}

	private Map<String, Boolean> preferences(Access access) {
		Set<PushKind> wanted = this.preferences.wanted(access);
		Map<String, Boolean> all = new TreeMap<>();
		this.preferences.concerning(access).forEach(kind -> all.put(Code.of(kind), wanted.contains(kind)));
		return all;
	}

}
