package org.wushe.needs;

/** How a need reached us. */
public enum Channel {

	/** 一窗受理 */
	WINDOW,
	/** 走访 */
	VISIT,
	/** 网格巡查 */
	GRID,
	/** 热线 12345, 12349 */
	HOTLINE,
	/** 网上 */
	ONLINE,
	/** 纸质 */
	PAPER

}
