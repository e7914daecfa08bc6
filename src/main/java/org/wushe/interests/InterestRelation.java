package org.wushe.interests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What ties a person to an organisation (政府采购法实施条例 9). Of relatives only that there is
 * one is told, not who.
 */
public enum InterestRelation {

	/** 本人任职或兼职 */
	EMPLOYED,
	/** 本人出资或持股 */
	SHARES,
	/** 近亲属任职 */
	RELATIVE_EMPLOYED,
	/** 近亲属出资或持股 */
	RELATIVE_SHARES,
	/** 其他可能影响公正的关系 */
	OTHER;

	/** Such as {@code relative-employed}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<InterestRelation> ofCode(String code) {
		return Arrays.stream(values()).filter(relation -> relation.code().equals(code)).findFirst();
	}

	/** For so many years after it ended it still binds. */
	public int yearsAfter() {
		return switch (this) {
			case EMPLOYED, SHARES -> 3;
			case RELATIVE_EMPLOYED, RELATIVE_SHARES, OTHER -> 0;
		};
	}

}
