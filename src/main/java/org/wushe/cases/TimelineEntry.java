package org.wushe.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of a case's timeline.
 *
 * @param id grows with time
 * @param params the named parameters of the words, without personal data
 */
public record TimelineEntry(long id, UUID caseId, Instant at, TimelineKind kind, String actorId, String actorName,
		Map<String, String> params) {
}
