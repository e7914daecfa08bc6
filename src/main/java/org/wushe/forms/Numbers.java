package org.wushe.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers of a bounded size, so that no {@code 1e999999999} can make arithmetic
 * or printing explode.
 */
final class Numbers {

	/** Digits before the point, and digits after it. */
	static final int MOST_DIGITS = 30;

	private static final Pattern DECIMAL = Pattern
		.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

	private Numbers() {
	}

	/** The number a JSON value or a typed text stands for; null if none, or too large. */
	static @Nullable BigDecimal read(@Nullable Object raw) {
		return switch (raw) {
			case Number number -> bounded(exact(number));
			case String text when DECIMAL.matcher(text.strip()).matches() -> bounded(new BigDecimal(text.strip()));
			case null, default -> null;
		};
	}

	/** The same number as a decimal; null for NaN and the infinities. */
	static @Nullable BigDecimal exact(Number number) {
		return switch (number) {
			case BigDecimal decimal -> decimal;
			case BigInteger integer -> new BigDecimal(integer);
			case Double real when !Double.isFinite(real) -> null;
			case Float real when !Float.isFinite(real) -> null;
			case Double real -> BigDecimal.valueOf(real);
			case Float real -> new BigDecimal(real.toString());
			default -> BigDecimal.valueOf(number.longValue());
		};
	}

	private static @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
		if (number == null) {
			return null;
		}
		if (number.signum() == 0) {
			return BigDecimal.ZERO;
		}
		if ((long) number.precision() - number.scale() > MOST_DIGITS || number.precision() > 4 * MOST_DIGITS) {
			return null;
		}
		var stripped = number.stripTrailingZeros();
		return stripped.scale() > MOST_DIGITS ? null : stripped.setScale(Math.max(stripped.scale(), 0));
	}

	/** The greatest multiple of {@code step} that is not above {@code number}. */
	static BigDecimal floor(BigDecimal number, BigDecimal step) {
		return number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
	}

	static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
