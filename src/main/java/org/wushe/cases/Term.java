package org.wushe.cases;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promised or legal period, written {@code 2h}, {@code 8wh}, {@code 7d} or
 * {@code 15wd}.
 */
public record Term(int amount, Unit unit) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\s*(wh|wd|h|d)");

	/** How a period is counted. */
	public enum Unit {

		/** Hours by the clock, day and night. */
		HOURS("h"),
		/** Hours within working days' office hours. */
		WORKING_HOURS("wh"),
		/** Calendar days, from the next day. */
		DAYS("d"),
		/** Working days, from the next day. */
		WORKING_DAYS("wd");

		private final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

	}

	public Term {
		if (amount < 0) {
			throw new IllegalArgumentException("a term cannot be negative: " + amount);
		}
	}

	public static Term hours(int amount) {
		return new Term(amount, Unit.HOURS);
	}

	public static Term workingHours(int amount) {
		return new Term(amount, Unit.WORKING_HOURS);
	}

	public static Term days(int amount) {
		return new Term(amount, Unit.DAYS);
	}

	public static Term workingDays(int amount) {
		return new Term(amount, Unit.WORKING_DAYS);
	}

	/**
	 * @throws IllegalArgumentException if the text is not a term
	 */
	public static Term of(String text) {
		Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not a term such as 2h, 8wh, 7d or 15wd: " + text);
		}
		int amount = Integer.parseInt(matcher.group(1));
		for (Unit unit : Unit.values()) {
			if (unit.symbol.equals(matcher.group(2))) {
				return new Term(amount, unit);
			}
		}
		throw new IllegalArgumentException(text);
	}

	@Override
	public String toString() {
		return this.amount + this.unit.symbol;
	}

}
