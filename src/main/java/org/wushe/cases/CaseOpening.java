package org.wushe.cases;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * What a new case begins with.
 *
 * @param id given by the caller, so that opening it again finds the same case
 * @param readers the people who may read it if it is restricted, beside its owner
 * @param documentsShared whether the organisations that take part see its documents
 */
public record CaseOpening(UUID id, CaseKind kind, DivisionCode divisionCode, String title,
		@Nullable String categoryCode, String state, Confidentiality confidentiality, Set<String> readers,
		boolean documentsShared) {

	public CaseOpening {
		readers = Set.copyOf(readers);
	}

}
