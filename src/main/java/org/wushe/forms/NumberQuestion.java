package org.wushe.forms;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number. Its answer is a {@link BigDecimal}, or a string where the schema asks
 * for one.
 *
 * @param decimalDigits the most digits after the point; null for any
 * @param increment what it must be a multiple of; null for any
 * @param asText whether the answer is written as a string
 */
public record NumberQuestion(Frame frame, Binding binding, @Nullable Integer decimalDigits,
		@Nullable BigDecimal increment, @Nullable Bound min, @Nullable Bound max, boolean asText, Template prefix,
		Template suffix) implements Question {

	static FormField read(Component component) {
		var digits = component.has("decimalDigits") ? Math.max(component.number("decimalDigits", 0), 0) : null;
		var increment = (component.bound("increment") instanceof Bound.Fixed(var step) && step.signum() > 0) ? step
				: null;
		return new NumberQuestion(component.frame("label"), component.binding(), digits, increment,
				component.bound("validate.min"), component.bound("validate.max"), component.truth("serializeToString"),
				component.template("appearance.prefixAdorner"), component.template("appearance.suffixAdorner"));
	}

	/** The number that a raw answer stands for, if it does. */
	public static Optional<BigDecimal> number(@Nullable Object raw) {
		return Optional.ofNullable(Numbers.read(raw));
	}

	@Override
	public @Nullable Object blank() {
		return null;
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		if (raw instanceof String text && text.isBlank()) {
			return new Reading.Accepted(null);
		}
		var number = Numbers.read(raw);
		if (number == null) {
			return Reading.refused("notANumber");
		}
		return new Reading.Accepted(this.asText ? Numbers.plain(number) : number);
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		var number = (value instanceof BigDecimal decimal) ? decimal : new BigDecimal(value.toString());
		var min = state.limit(this.min);
		var max = state.limit(this.max);
		if (this.decimalDigits != null && number.scale() > this.decimalDigits) {
			return Optional.of((this.decimalDigits == 0) ? Finding.of("notWhole")
					: Finding.of("tooManyDigits", String.valueOf(this.decimalDigits)));
		}
		if (min.isPresent() && number.compareTo(min.get()) < 0) {
			return Optional.of(Finding.of("tooSmall", Numbers.plain(min.get())));
		}
		if (max.isPresent() && number.compareTo(max.get()) > 0) {
			return Optional.of(Finding.of("tooLarge", Numbers.plain(max.get())));
		}
		if (this.increment != null && number.remainder(this.increment).signum() != 0) {
			var below = Numbers.floor(number, this.increment);
			return Optional.of(Finding.of("offStep", Numbers.plain(below), Numbers.plain(below.add(this.increment))));
		}
		return Optional.empty();
	}

}
