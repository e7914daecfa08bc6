package org.wushe.audit;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to show.
 *
 * @param text beginning of an actor's name, of a subject's id or of the code of an
 * action, or the number of a case; empty for all
 * @param actions whose names fit the text as well
 */
public record AuditFilter(String text, List<String> actions, @Nullable UUID caseId) {

	public static final AuditFilter ALL = new AuditFilter("", List.of(), null);

	public AuditFilter {
		actions = List.copyOf(actions);
	}

	public static AuditFilter ofCase(UUID caseId) {
		return new AuditFilter("", List.of(), caseId);
	}

}
