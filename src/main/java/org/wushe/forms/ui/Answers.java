package org.wushe.forms.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.forms.CheckboxQuestion;
import org.wushe.forms.ChecklistQuestion;
import org.wushe.forms.ChoiceQuestion;
import org.wushe.forms.DatetimeQuestion;
import org.wushe.forms.FieldState;
import org.wushe.forms.FileQuestion;
import org.wushe.forms.FormFile;
import org.wushe.forms.NumberQuestion;
import org.wushe.forms.Options;
import org.wushe.forms.Question;
import org.wushe.forms.TextQuestion;
import org.wushe.ui.Facts;

/**
 * What was answered to a form, in the form's own words, for whoever reads it over. What
 * was not asked is left out.
 */
public final class Answers extends Facts {

	public Answers(Stream<FieldState> fields) {
		this(fields, (field, words) -> words);
	}

	/**
	 * @param shown what is shown of the words of an answer
	 */
	public Answers(Stream<FieldState> fields, BiFunction<FieldState, String, String> shown) {
		fields.filter(field -> field.visible() && field.field() instanceof Question).forEach(field -> {
			String words = words(field, field.value());
			with(field.title(), words.isBlank() ? getTranslation("forms.answer.none") : shown.apply(field, words));
		});
	}

	private String words(FieldState field, @Nullable Object value) {
		return (value == null) ? "" : switch ((Question) field.field()) {
			case ChoiceQuestion choice -> label(field, choice.options(), value);
			case ChecklistQuestion list ->
				listed(((List<?>) value).stream().map(each -> label(field, list.options(), each)));
			case CheckboxQuestion _ ->
				getTranslation(Boolean.TRUE.equals(value) ? "forms.answer.yes" : "forms.answer.no");
			case FileQuestion _ -> listed(((List<?>) value).stream().map(file -> FormFile.of((Map<?, ?>) file).name()));
			case DatetimeQuestion time -> local(time, value.toString(), field);
			case TextQuestion _, NumberQuestion _ -> value.toString();
		};
	}

	private String listed(Stream<String> words) {
		return words.collect(Collectors.joining(getTranslation("ui.comma")));
	}

	private static String local(DatetimeQuestion question, String text, FieldState field) {
		return switch (question.subtype()) {
			case DATE -> text;
			case TIME -> DatetimeQuestion.time(text, field.clock()).toString();
			case DATETIME -> DatetimeQuestion.moment(text, field.clock()).toString().replace('T', ' ');
		};
	}

	private static String label(FieldState field, Options options, Object value) {
		return field.options(options)
			.stream()
			.filter(option -> Objects.equals(option.value(), value))
			.map(option -> option.label())
			.findFirst()
			.orElse("");
	}

}
