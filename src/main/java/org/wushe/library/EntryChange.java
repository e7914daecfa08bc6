package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingProposal.State;

/**
 * What was proposed for a published resource or project, beside what everybody reads 变更.
 *
 * @param content what the entry shall say
 * @param note why the street sent it back; null unless it did
 * @param changedBy the name of who wrote it last
 */
public record EntryChange<T>(UUID entryId, T content, State state, @Nullable String note, String changedBy,
		Instant changedAt) {

	/** Whether it lies with the street. */
	public boolean isWaiting() {
		return this.state == State.SUBMITTED;
	}

}
