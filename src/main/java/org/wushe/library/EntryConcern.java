package org.wushe.library;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the libraries that wants something of the person, or about which something
 * is new to the person.
 *
 * @param reason why the street sent it back or took it down
 * @param at since when, or by when
 */
public record EntryConcern(EntryKind kind, UUID entryId, String title, @Nullable String organizationCode, What what,
		@Nullable String reason, Instant at) {

	/** What it is about. */
	public enum What {

		/** 待审核 */
		REVIEW,
		/** 变更待审核 */
		REVIEW_CHANGE,
		/** 待发布 */
		PUBLISH,
		/** 已退回修改 */
		RETURNED,
		/** 变更已退回 */
		CHANGE_RETURNED,
		/** 请确认仍然有效 */
		CONFIRM,
		/** 待确认: too late */
		STALE,
		/** 已发布 */
		PUBLISHED,
		/** 变更已通过 */
		CHANGE_ACCEPTED,
		/** 已撤下 */
		WITHDRAWN

	}

}
