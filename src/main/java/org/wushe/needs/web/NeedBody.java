package org.wushe.needs.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.needs.Code;
import org.wushe.needs.Need;

/** A need as JSON, without anything that says who it is of. */
record NeedBody(UUID id, UUID caseId, String divisionCode, String state, String channel, String categoryCode,
		String description, String urgency, String beneficiaryKind, List<String> specialGroups,
		List<String> accessibility, @Nullable String language, List<String> times, @Nullable String place,
		boolean consentSharing, @Nullable String queryCode, @Nullable Instant dispatchDueAt,
		@Nullable Instant resolveDueAt, @Nullable String gap, Instant reportedAt, @Nullable Instant closedAt,
		@Nullable Instant anonymizedAt) {

	static NeedBody of(Need need) {
		return new NeedBody(need.id(), need.caseId(), need.divisionCode().value(), Code.of(need.state()),
				Code.of(need.channel()), need.categoryCode(), need.description(), Code.of(need.urgency()),
				Code.of(need.beneficiaryKind()), codes(need.specialGroups()),
				codes(need.requirements().accessibility()), need.requirements().language(),
				codes(need.requirements().times()), need.place(), need.consentSharing(), need.queryCode(),
				need.dispatchDueAt(), need.resolveDueAt(), (need.gapCode() != null) ? Code.of(need.gapCode()) : null,
				need.reportedAt(), need.closedAt(), need.anonymizedAt());
	}

	private static List<String> codes(Set<? extends Enum<?>> constants) {
		return constants.stream().map(Code::of).sorted().toList();
	}

}
