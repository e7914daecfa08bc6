package org.wushe.library;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, in which charities tell what they received and spent (慈善法 72, 73).
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

	/** So many days after its end a quarter's books are still open. */
	private static final int GRACE = 10;

	private static final Pattern TEXT = Pattern.compile("(20[0-9]{2})-Q([1-4])");

	public Quarter {
		if (number < 1 || number > 4) {
			throw new IllegalArgumentException("not a quarter: " + number);
		}
	}

	public static Quarter of(LocalDate day) {
		return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
	}

	/** Such as {@code 2026-Q4}. */
	public static Optional<Quarter> parse(String text) {
		Matcher parts = TEXT.matcher(text);
		return parts.matches()
				? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
				: Optional.empty();
	}

	public LocalDate first() {
		return LocalDate.of(this.year, Month.of(3 * this.number - 2), 1);
	}

	public LocalDate last() {
		return first().plusMonths(3).minusDays(1);
	}

	public Quarter before() {
		return of(first().minusDays(1));
	}

	/** Whether nothing is booked in it any more, so that what was disclosed stays so. */
	public boolean isClosedOn(LocalDate day) {
		return day.isAfter(last().plusDays(GRACE));
	}

	@Override
	public int compareTo(Quarter other) {
		return first().compareTo(other.first());
	}

	@Override
	public String toString() {
		return this.year + "-Q" + this.number;
	}

}
