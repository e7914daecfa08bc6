package org.wushe.ratings;

/** How a rating reached us. */
public enum RatingChannel {

	/** 本人扫码或链接 */
	LINK,
	/** 纸质，工作人员代录 */
	PAPER,
	/** 热线，工作人员代录 */
	HOTLINE

}
