package org.wushe.library;

import static org.wushe.library.EntryStatus.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of an entry of the library, step by step: from where to where. The
 * organisation keeps its own entries; the street reviews them.
 */
public enum EntryStep {

	/** 提交审核 */
	SUBMIT(SUBMITTED, DRAFT),
	/** 退回修改: the street asks for a change, with a reason */
	RETURN(DRAFT, SUBMITTED, REVIEWED),
	/** 审核通过 */
	REVIEW(REVIEWED, SUBMITTED),
	/** 发布 */
	PUBLISH(PUBLISHED, REVIEWED),
	/** 确认有效: still so today */
	CONFIRM(PUBLISHED, PUBLISHED, STALE),
	/** 超期未确认 */
	EXPIRE(STALE, PUBLISHED),
	/** 撤下 */
	WITHDRAW(WITHDRAWN, DRAFT, SUBMITTED, REVIEWED, PUBLISHED, STALE),
	/** 重新编辑 */
	REOPEN(DRAFT, WITHDRAWN);

	private final EntryStatus to;

	private final Set<EntryStatus> from;

	EntryStep(EntryStatus to, EntryStatus first, EntryStatus... others) {
		this.to = to;
		this.from = Set.copyOf(EnumSet.of(first, others));
	}

	public EntryStatus to() {
		return this.to;
	}

	/** Whether an entry that stands so may take this step. */
	public boolean leadsFrom(EntryStatus status) {
		return this.from.contains(status);
	}

}
