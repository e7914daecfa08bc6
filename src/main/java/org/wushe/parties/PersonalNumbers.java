package org.wushe.parties;

import java.util.Locale;

/** How identity and phone numbers are written before they are compared. */
final class PersonalNumbers {

	private PersonalNumbers() {
	}

	/** Digits and the check letter only, so that {@code 138 0000-1234} is found too. */
	static String normal(String number) {
		return number.replaceAll("[\\s\\-()]", "").toUpperCase(Locale.ROOT);
	}

}
