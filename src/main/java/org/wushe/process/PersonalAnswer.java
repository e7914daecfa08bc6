package org.wushe.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.wushe.forms.FieldState;
import org.wushe.forms.FormProblem;
import org.wushe.forms.TextQuestion;
import org.wushe.privacy.IdentityNumber;
import org.wushe.privacy.Masking;

/**
 * An answer that says who someone is: a telephone number, or what the author of the form
 * has marked by the custom property {@code personal}, whose values are {@code name},
 * {@code phone}, {@code identity-number} and {@code address}.
 */
public enum PersonalAnswer {

	NAME("name", Masking::name), PHONE("phone", Masking::phone),
	IDENTITY_NUMBER("identity-number", Masking::identityNumber), ADDRESS("address", Masking::address);

	private static final String PROPERTY = "personal";

	private final String code;

	private final UnaryOperator<String> mask;

	PersonalAnswer(String code, UnaryOperator<String> mask) {
		this.code = code;
		this.mask = mask;
	}

	/** What kind of personal answer the field asks for, if any. */
	public static Optional<PersonalAnswer> of(FieldState field) {
		if (!(field.field() instanceof TextQuestion text)) {
			return Optional.empty();
		}
		String marked = text.frame().properties().getOrDefault(PROPERTY, "");
		return Arrays.stream(values())
			.filter(kind -> kind.code.equals(marked))
			.findFirst()
			.or(() -> Optional.of(PHONE).filter(phone -> text.format() == TextQuestion.Format.PHONE));
	}

	/** An identity number that breaks its rule (GB 11643). */
	static Optional<FormProblem> problem(FieldState field) {
		return of(field).filter(kind -> kind == IDENTITY_NUMBER && field.visible())
			.map(kind -> Objects.toString(field.value(), ""))
			.filter(answer -> !answer.isBlank() && IdentityNumber.of(answer).isEmpty())
			.map(answer -> new FormProblem(field.path(), field.title(), "privacy.refused.identity-number", List.of()));
	}

	/** What remains visible of it. */
	public String mask(String answer) {
		return this.mask.apply(answer);
	}

}
