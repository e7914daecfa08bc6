package org.wushe.cases.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.cases.CaseFile;

/** A case as JSON. */
record CaseBody(UUID id, String number, String kind, String divisionCode, String title, @Nullable String categoryCode,
		String state, boolean restricted, @Nullable Instant deadlineAt, String ownerName, Instant openedAt,
		@Nullable Instant closedAt) {

	static CaseBody of(CaseFile file) {
		return new CaseBody(file.id(), file.number(), file.kind().name(), file.divisionCode().value(), file.title(),
				file.categoryCode(), file.state(), file.isRestricted(), file.deadlineAt(), file.ownerName(),
				file.openedAt(), file.closedAt());
	}

}
