package org.wushe.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param id in the order of writing, with gaps
 * @param action {@code module.verb}
 */
public record AuditEntry(long id, Instant at, String actorId, String actorName, String action, String subjectType,
		String subjectId, @Nullable UUID caseId, @Nullable String reason) {

}
