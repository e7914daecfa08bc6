package org.wushe.parties;

/**
 * An organisation's unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters,
 * the last of which checks the others.
 *
 * @param value digits and capital letters without I, O, S, V and Z
 */
public record CreditCode(String value) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	/**
	 * @throws IllegalArgumentException if the code breaks the rule
	 */
	public CreditCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a credit code: " + value);
		}
	}

	/** The check character that belongs to the first seventeen. */
	public static char check(String seventeen) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * ALPHABET.indexOf(seventeen.charAt(i));
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	public static boolean isValid(String value) {
		return value.length() == 18 && value.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
				&& value.charAt(17) == check(value);
	}

}
