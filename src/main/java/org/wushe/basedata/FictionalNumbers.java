package org.wushe.basedata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.wushe.parties.Gender;

/**
 * Numbers that pass every check and belong to nobody: identity numbers of a region that
 * was never assigned, telephone numbers of a range that was never issued.
 */
final class FictionalNumbers {

	private static final String NO_REGION = "360799";

	private static final String NO_RANGE = "154";

	private static final int[] ID_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String ID_CHECKS = "10X98765432";

	private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] CREDIT_WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] ORGANIZATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private FictionalNumbers() {
	}

	/** GB 11643; the sequence number is odd for men. */
	static String identity(LocalDate birthDate, Gender gender, int number) {
		int sequence = 2 * (number % 499) + ((gender == Gender.MALE) ? 1 : 2);
		String body = NO_REGION + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
		int sum = 0;
		for (int i = 0; i < body.length(); i++) {
			sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
		}
		return body + ID_CHECKS.charAt(sum % 11);
	}

	/** Eleven digits. */
	static String phone(int number) {
		return NO_RANGE + "%08d".formatted(number % 100_000_000);
	}

	/**
	 * GB 32100.
	 * @param prefix registering department and kind, such as 52 for a social organisation
	 * @param body eight characters of the organisation code (GB 11714)
	 */
	static String creditCode(String prefix, String region, String body) {
		int sum = 0;
		for (int i = 0; i < body.length(); i++) {
			sum += Character.getNumericValue(body.charAt(i)) * ORGANIZATION_WEIGHTS[i];
		}
		int check = 11 - sum % 11;
		String code = prefix + region + body + ((check == 11) ? "0" : (check == 10) ? "X" : Integer.toString(check));
		int total = 0;
		for (int i = 0; i < code.length(); i++) {
			total += CREDIT_ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
		}
		return code + CREDIT_ALPHABET.charAt((31 - total % 31) % 31);
	}

}
