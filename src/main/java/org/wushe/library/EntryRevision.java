package org.wushe.library;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of an entry's history.
 *
 * @param id grows with time
 * @param status how the entry stood afterwards
 * @param content what the entry said afterwards, or what was proposed; JSON
 * @param note why, or what for
 */
public record EntryRevision(long id, EntryDeed deed, EntryStatus status, String content, @Nullable String note,
		String actorId, String actorName, Instant at) {
}
