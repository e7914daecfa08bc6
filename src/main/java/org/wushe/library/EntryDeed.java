package org.wushe.library;

/** What somebody did with an entry: the steps of its life, and the changes in between. */
public enum EntryDeed {

	/** 新建 */
	CREATE,
	/** 编辑 */
	EDIT,
	/**
	 * 更新运营信息: what holds at once, as capacity and opening do, or how a project went
	 */
	OPERATE,
	/** 提交审核 */
	SUBMIT,
	/** 撤回提交: the organisation takes back what it handed in */
	TAKE_BACK,
	/** 退回修改 */
	RETURN,
	/** 审核通过 */
	REVIEW,
	/** 发布 */
	PUBLISH,
	/** 确认有效 */
	CONFIRM,
	/** 提醒确认 */
	REMIND,
	/** 超期未确认 */
	EXPIRE,
	/** 撤下 */
	WITHDRAW,
	/** 重新编辑 */
	REOPEN,
	/** 提交变更: beside what is published, which stays as it is until the street agrees */
	PROPOSE,
	/** 变更通过 */
	ACCEPT_CHANGE,
	/** 变更退回 */
	RETURN_CHANGE,
	/** 放弃变更 */
	DROP_CHANGE;

	public static EntryDeed of(EntryStep step) {
		return valueOf(step.name());
	}

}
