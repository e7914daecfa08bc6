package org.wushe.parties;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the people of an organisation are told of its standing, and of what they proposed.
 *
 * @param id grows with time
 * @param from the first day; null for at once
 * @param until the last day; null where it has none
 * @param reason empty where nobody gave one, or none is needed
 * @param readAt when the person who asks read it; null for not yet
 */
public record StandingNews(long id, Kind kind, @Nullable LocalDate from, @Nullable LocalDate until, String reason,
		Instant at, @Nullable Instant readAt) {

	/** What became of it. */
	public enum Kind {

		/** 将暂停派单: it begins on a later day */
		SUSPENSION_TO_COME,
		/** 已暂停派单 */
		SUSPENDED,
		/** 提前恢复派单 */
		SUSPENSION_LIFTED,
		/** 暂停期满 */
		SUSPENSION_ENDED,
		/** 列入黑名单 */
		BLACK_LISTED,
		/** 移出黑名单 */
		BLACK_LISTING_LIFTED,
		/** 黑名单期满 */
		BLACK_LISTING_ENDED,
		/** 联系资料变更已通过 */
		CONTACT_ACCEPTED,
		/** 联系资料变更已退回 */
		CONTACT_RETURNED;

		/** Whether nothing is left to do or to wait for. */
		public boolean isGood() {
			return this != SUSPENSION_TO_COME && this != SUSPENDED && this != BLACK_LISTED && this != CONTACT_RETURNED;
		}

	}

}
