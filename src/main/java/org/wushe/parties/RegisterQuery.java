package org.wushe.parties;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the register.
 *
 * @param text a part of the name, the English name or an earlier one, or the beginning of
 * a code; empty for all
 * @param standing null for any
 */
public record RegisterQuery(String text, @Nullable Society society, @Nullable Registration registration,
		@Nullable Standing standing) {

	/** How an organisation stands today. */
	public enum Standing {

		/** 正常 */
		GOOD,
		/** 暂停派单, also one that begins later */
		SUSPENDED,
		/** 黑名单 */
		BLACK_LISTED

	}

	public static RegisterQuery of(String text) {
		return new RegisterQuery(text, null, null, null);
	}

}
