package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is writing about an offering, or has handed in, beside what is
 * published.
 *
 * @param note why the street sent it back; null unless it did
 * @param version counts the saves, so that nobody overwrites a colleague unseen
 * @param changedBy the name of who saved it last
 */
public record OfferingProposal(UUID offeringId, String organizationCode, OfferingForm form, State state,
		@Nullable String note, int version, String changedBy, Instant changedAt) {

	/** How far it is. */
	public enum State {

		/** 编辑中: seen by the organisation alone */
		EDITING,
		/** 变更待审核 */
		SUBMITTED,
		/** 已退回 */
		RETURNED

	}

}
