package org.wushe.push;

/** What people may be told of, and refuse to be told of. */
public enum PushKind {

	/** 新服务可匹配办理中的需求 */
	OFFERING_FOR_NEED,
	/** 新服务可补上未能满足的需求 */
	OFFERING_FOR_UNMET,
	/** 有新的需求: for organisations that subscribed */
	NEED_NEARBY;

	/** Whether it tells of offerings, to whoever refers needs. */
	public boolean tellsOfOfferings() {
		return this != NEED_NEARBY;
	}

}
