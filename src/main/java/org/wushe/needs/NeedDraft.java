package org.wushe.needs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A report that is not sent yet: what its form holds so far. Encrypted, and seen by
 * nobody but the one who writes it.
 */
public record NeedDraft(UUID id, Map<String, Object> answers, Instant updatedAt) {
}
