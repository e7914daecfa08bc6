package org.wushe.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one place where answers to a form are judged, whether they come from a screen, a
 * REST call or a file. It takes any answers, however wrong, and never throws for them.
 */
public final class FormValidation {

	private final Setting setting;

	/**
	 * For forms without files.
	 * @param clock the present and the time zone of the people who fill in
	 */
	public FormValidation(Clock clock) {
		this(clock, FormFiles.NONE);
	}

	/**
	 * For forms whose files were kept by {@code files}.
	 * @param clock the present and the time zone of the people who fill in
	 */
	public FormValidation(Clock clock, FormFiles files) {
		this.setting = new Setting(clock, files);
	}

	/** The present and the time zone of the people who fill in. */
	public Clock clock() {
		return this.setting.clock();
	}

	/** Where the files of the forms are kept. */
	public FormFiles files() {
		return this.setting.files();
	}

	/**
	 * How a form stands with these answers.
	 * @param answers nested by the paths of the schema; what the schema does not ask for
	 * is ignored
	 * @param variables what FEEL expressions, lists of options and read-only fields may
	 * use
	 */
	public FormState state(FormSchema schema, Map<String, ?> answers, Map<String, ?> variables) {
		var known = new LinkedHashMap<String, @Nullable Object>(variables);
		return new FormState(schema, answers, new FormContext(known, this.setting, new Feel(this.setting.clock())));
	}

	/**
	 * Judges the answers and brings them into shape.
	 * @see #state(FormSchema, Map, Map)
	 */
	public FormAnswers check(FormSchema schema, Map<String, ?> answers, Map<String, ?> variables) {
		var state = state(schema, answers, variables);
		var problems = state.all().filter(FieldState::visible).flatMap((field) -> problem(field).stream()).toList();
		return new FormAnswers(state.answers(), problems, state.failures());
	}

	/** Only the problems of {@link #check(FormSchema, Map, Map)}. */
	public List<FormProblem> validate(FormSchema schema, Map<String, ?> answers, Map<String, ?> variables) {
		return check(schema, answers, variables).problems();
	}

	private static Optional<FormProblem> problem(FieldState field) {
		return field.refusal()
			.filter((_) -> !outOfReach(field))
			.or(() -> finding(field))
			.map((finding) -> new FormProblem(field.path(), field.title(), finding.messageKey(), finding.args()));
	}

	private static Optional<Finding> finding(FieldState field) {
		return switch (field.field()) {
			case Question _ when outOfReach(field) -> Optional.empty();
			case Question question when question.isBlank(field.value()) ->
				field.required() ? Optional.of(missing(question)) : Optional.empty();
			case Question question ->
				Optional.ofNullable(field.value()).flatMap((value) -> question.check(value, field));
			case ListSection list when field.parts().size() < list.minRows() ->
				Optional.of(Finding.of("tooFewRows", String.valueOf(list.minRows())));
			case Section _, Ornament _ -> Optional.empty();
		};
	}

	/** Nobody can be asked to mend what they cannot change. */
	private static boolean outOfReach(FieldState field) {
		return field.field() instanceof Question question && (field.readonly() || question.binding().disabled());
	}

	private static Finding missing(Question question) {
		return Finding.of(switch (question) {
			case ChoiceQuestion _, ChecklistQuestion _ -> "notChosen";
			case CheckboxQuestion _ -> "notTicked";
			case FileQuestion _ -> "noFile";
			case TextQuestion _, NumberQuestion _, DatetimeQuestion _ -> "required";
		});
	}

}
