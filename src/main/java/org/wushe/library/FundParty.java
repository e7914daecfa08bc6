package org.wushe.library;

/** Who gave, or who was paid. */
public record FundParty(Kind kind, String name) {

	public enum Kind {

		/** 个人 */
		PERSON,
		/** 单位 */
		ORGANIZATION

	}

}
