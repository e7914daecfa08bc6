package org.wushe.privacy;

/**
 * What remains visible of personal data: enough to tell people apart, not to find them.
 */
public final class Masking {

	private static final String HIDDEN = "****";

	private Masking() {
	}

	/** 张* */
	public static String name(String name) {
		return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1))
				+ "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
	}

	/** 138****1234; of a short one, such as a landline without area code, ****4321. */
	public static String phone(String phone) {
		return ends(phone, 3, 4);
	}

	/** First six and last four. */
	public static String identityNumber(String number) {
		return ends(number, 6, 4);
	}

	/** The beginning, without house and door. */
	public static String address(String address) {
		return address.isEmpty() ? ""
				: address.substring(0,
						address.offsetByCodePoints(0, Math.min(6, address.codePointCount(0, address.length()) / 2)))
						+ HIDDEN;
	}

	/** Hides at least four characters, at the cost of those at the beginning. */
	private static String ends(String text, int first, int last) {
		if (text.length() <= first + last) {
			return text.isEmpty() ? "" : HIDDEN;
		}
		int begin = Math.min(first, text.length() - last - HIDDEN.length());
		return text.substring(0, begin) + "*".repeat(text.length() - begin - last)
				+ text.substring(text.length() - last);
	}

}
