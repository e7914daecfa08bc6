package org.wushe.basedata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.wushe.parties.CreditCode;
import org.wushe.parties.Gender;
import org.wushe.privacy.IdentityNumber;

/**
 * Numbers that pass every check and belong to nobody: identity numbers of a region that
 * was never assigned, telephone numbers of a range that was never issued.
 */
final class FictionalNumbers {

	private static final String NO_REGION = "360799";

	private static final String NO_RANGE = "154";

	private static final int[] ORGANIZATION_WEIGHTS = { 3, 7, 9, 10, 5, 8, 4, 2 };

	private FictionalNumbers() {
	}

	/** GB 11643; the sequence number is odd for men. */
	static String identity(LocalDate birthDate, Gender gender, int number) {
		int sequence = 2 * (number % 499) + ((gender == Gender.MALE) ? 1 : 2);
		String body = NO_REGION + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
		return body + IdentityNumber.check(body);
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
		return code + CreditCode.check(code);
	}

}
