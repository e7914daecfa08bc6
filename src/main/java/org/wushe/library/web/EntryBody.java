package org.wushe.library.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.wushe.library.EntryChange;
import org.wushe.library.OfferingProposal;

/**
 * An entry as those see it who keep or review it, and what was proposed in its place.
 *
 * @param note why the street sent it back, or why it was taken down
 * @param change null while nothing is proposed beside what is published
 */
record EntryBody<E, C>(E entry, @Nullable String note, @Nullable ChangeBody<C> change) {

	/**
	 * @param content what the entry shall say
	 * @param note why the street sent the change back
	 */
	record ChangeBody<C>(OfferingProposal.State state, C content, @Nullable String note, String changedBy,
			Instant changedAt) {

		static <C> ChangeBody<C> of(EntryChange<C> change) {
			return new ChangeBody<>(change.state(), change.content(), change.note(), change.changedBy(),
					change.changedAt());
		}

	}

	/**
	 * What is decided about an entry or its change.
	 *
	 * @param version of the entry as it was read
	 * @param reason needed to send it back
	 */
	record Decision(int version, @Nullable String reason) {

		String why() {
			return (this.reason != null) ? this.reason : "";
		}

	}

}
