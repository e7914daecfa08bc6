package org.wushe.library;

/** What makes a service usable for people with impairments (无障碍环境建设法). */
public enum AccessFeature {

	/** 轮椅通行 */
	WHEELCHAIR,
	/** 无障碍卫生间 */
	ACCESSIBLE_TOILET,
	/** 可上门服务 */
	HOME_VISIT,
	/** 手语服务 */
	SIGN_LANGUAGE,
	/** 大字版、盲文 */
	LARGE_PRINT;

	/** Whether needing it tells of an impairment. */
	public boolean isForImpaired() {
		return this != HOME_VISIT;
	}

}
