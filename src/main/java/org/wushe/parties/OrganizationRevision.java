package org.wushe.parties;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of an organisation's history.
 *
 * @param id grows with time
 * @param after what the register said afterwards; who is asked for, and the telephone,
 * masked
 * @param note why
 */
public record OrganizationRevision(long id, Deed deed, RegisterForm after, @Nullable String note, String actorName,
		Instant at) {

	/** What was done. */
	public enum Deed {

		/** 登记: entered with a credit code or by law */
		ENTER,
		/** 备案 */
		FILE,
		/** 导入 */
		IMPORT,
		/** 修改 */
		CHANGE,
		/** 按组织提出的变更修改: the note names who proposed it */
		AGREE,
		/** 更名 */
		RENAME,
		/** 登记等级 */
		GRADE,
		/** 暂停派单 */
		SUSPEND,
		/** 暂停开始: on its day */
		BEGIN_SUSPENSION,
		/** 暂停期满: on its day */
		END_SUSPENSION,
		/** 恢复派单 */
		LIFT_SUSPENSION,
		/** 列入黑名单 */
		BLACK_LIST,
		/** 黑名单期满: on its day */
		END_BLACK_LISTING,
		/** 移出黑名单 */
		LIFT_BLACK_LISTING

	}

}
