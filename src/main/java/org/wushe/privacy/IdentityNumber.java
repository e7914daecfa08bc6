package org.wushe.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's identity number 公民身份号码 (GB 11643-1999): six digits of the place of first
 * registration, the date of birth, a serial number whose last digit is odd for men, and a
 * check character. Whether the place is a known one is not part of the rule: places come
 * and go.
 *
 * @param value 18 characters, the last a digit or X
 */
public record IdentityNumber(String value) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	/**
	 * @throws IllegalArgumentException if the number breaks the rule; the message does
	 * not repeat it
	 */
	public IdentityNumber {
		if (birthDate(value).isEmpty() || value.charAt(17) != check(value)) {
			throw new IllegalArgumentException("not an identity number");
		}
	}

	/** The number as written by hand: spaces and a small x are let pass. */
	public static Optional<IdentityNumber> of(String text) {
		String value = text.replaceAll("\\s", "").replace('x', 'X');
		return isValid(value) ? Optional.of(new IdentityNumber(value)) : Optional.empty();
	}

	public static boolean isValid(String value) {
		return birthDate(value).isPresent() && value.charAt(17) == check(value);
	}

	public LocalDate birthDate() {
		return birthDate(this.value).orElseThrow();
	}

	/** The county of first registration, as of then. */
	public String county() {
		return this.value.substring(0, 6);
	}

	public boolean isMale() {
		return (this.value.charAt(16) - '0') % 2 == 1;
	}

	/** Personal data does not get into logs by way of an object's text. */
	@Override
	public String toString() {
		return Masking.identityNumber(this.value);
	}

	private static Optional<LocalDate> birthDate(String value) {
		if (!value.matches("[0-9]{17}[0-9X]")) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(value, 6, 10, 10), Integer.parseInt(value, 10, 12, 10),
					Integer.parseInt(value, 12, 14, 10)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The check character that belongs to the first seventeen. */
	public static char check(String value) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (value.charAt(i) - '0');
		}
		return CHECKS.charAt(sum % 11);
	}

}
