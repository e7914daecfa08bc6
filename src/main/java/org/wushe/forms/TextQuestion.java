package org.wushe.forms;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Words, in one line ({@code textfield}) or several ({@code textarea}). What was typed is
 * kept character by character or refused, never altered.
 *
 * @param minLength in characters as people count them, without surrounding blanks
 * @param maxLength in characters as people count them
 * @param pattern a JavaScript regular expression that must occur in the answer
 * @param patternMessage what to say where it does not; may be empty
 */
public record TextQuestion(Frame frame, Binding binding, boolean multiline, Format format, @Nullable Bound minLength,
		@Nullable Bound maxLength, @Nullable SafePattern pattern, String patternMessage, Template prefix,
		Template suffix) implements Question {

	/** The most characters of an answer, where the schema sets no lower limit. */
	public static final int MOST_CHARACTERS = 100_000;

	static FormField read(Component component) {
		var source = component.text("validate.pattern");
		var pattern = source.isEmpty() ? null : SafePattern.of(source).orElse(null);
		if (!source.isEmpty() && pattern == null) {
			component.fault("badPattern", source);
		}
		return new TextQuestion(component.frame("label"), component.binding(), component.type().equals("textarea"),
				Format.of(component.text("validate.validationType")), component.bound("validate.minLength"),
				component.bound("validate.maxLength"), pattern, component.words("validate.patternErrorMessage"),
				component.template("appearance.prefixAdorner"), component.template("appearance.suffixAdorner"));
	}

	/** The most characters, as things stand. */
	public int most(FieldState state) {
		return state.limit(this.maxLength)
			.map((limit) -> Math.min(limit.intValue(), MOST_CHARACTERS))
			.orElse(MOST_CHARACTERS);
	}

	/** Characters as people count them: an emoji is one. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	@Override
	public Object blank() {
		return "";
	}

	@Override
	public boolean isBlank(@Nullable Object value) {
		return value == null || value instanceof String text && PlainText.isBlank(text);
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		if (!(raw instanceof String text)) {
			return Reading.refused("notText");
		}
		return PlainText.fault(text, this.multiline)
			.<Reading>map(Reading.Refused::new)
			.orElseGet(() -> new Reading.Accepted(text));
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		var text = (String) value;
		int least = state.limit(this.minLength).map(BigDecimal::intValue).orElse(0);
		int most = most(state);
		if (length(text.strip()) < least) {
			return Optional.of(Finding.of("tooShort", String.valueOf(least), String.valueOf(length(text))));
		}
		if (length(text) > most) {
			return Optional.of(Finding.of("tooLong", String.valueOf(most), String.valueOf(length(text))));
		}
		return this.format.fault(text).or(() -> patternFault(text));
	}

	private Optional<Finding> patternFault(String text) {
		if (this.pattern == null) {
			return Optional.empty();
		}
		var occurs = this.pattern.occursIn(text);
		if (occurs.isEmpty()) {
			return Optional.of(Finding.of("patternUndecided"));
		}
		if (occurs.get()) {
			return Optional.empty();
		}
		return Optional
			.of(this.patternMessage.isBlank() ? Finding.of("pattern") : Finding.of("custom", this.patternMessage));
	}

	/** A shape of text that form-js knows by name. */
	public enum Format {

		ANY, EMAIL, PHONE;

		private static final java.util.regex.Pattern MAIL = java.util.regex.Pattern.compile(
				"[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)[\\p{Alnum}-]{1,63}(\\.[\\p{Alnum}-]{1,63})+");

		/**
		 * An international number, or one as people in China write it: mobile, landline
		 * with or without area code and extension, service number.
		 */
		private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern
			.compile("(\\+|00)[1-9][0-9 -]{5,18}[0-9]|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}"
					+ "|(0\\d{2,3}[ -]?|\\(0\\d{2,3}\\) ?)?[2-9]\\d{6,7}([ -]\\d{1,6})?|[48]00[ -]?\\d{3}[ -]?\\d{4}|1\\d{2,4}|9[56]\\d{3,4}");

		static Format of(String validationType) {
			return switch (validationType) {
				case "email" -> EMAIL;
				case "phone" -> PHONE;
				default -> ANY;
			};
		}

		Optional<Finding> fault(String text) {
			return switch (this) {
				case ANY -> Optional.empty();
				case EMAIL -> MAIL.matcher(text).matches() ? Optional.empty() : Optional.of(Finding.of("email"));
				case PHONE -> NUMBER.matcher(text).matches() ? Optional.empty() : Optional.of(Finding.of("phone"));
			};
		}

	}

}
