package org.wushe.forms.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FormAnswers;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormState;
import org.wushe.forms.FormValidation;

/**
 * A form to fill in. It follows the conditions of its schema while answers change, shows
 * what is wrong at the field and in a summary on top, and keeps everything that was
 * typed, right or wrong, until it is taken away.
 *
 * <p>
 * The page around it has the buttons: it calls {@link #validate()} and, if that is true,
 * hands {@link #getAnswers()} to the use-case, which judges them again.
 */
@StyleSheet("forms.css")
public class FormView extends Div {

	/**
	 * Options that follow from answers that follow from options: enough for any real
	 * form.
	 */
	private static final int MOST_ROUNDS = 5;

	private final FormSchema schema;

	private final FormValidation validation;

	private final Map<String, ?> variables;

	private final ErrorSummary summary = new ErrorSummary();

	private final SectionBody body;

	/** What is shown as wrong, by path. */
	private final Map<String, FormProblem> problems = new LinkedHashMap<>();

	private boolean readOnly;

	/**
	 * A form that begins with what the variables know and the defaults of the schema.
	 * @param variables what FEEL expressions, lists of options and read-only fields may
	 * use
	 */
	public FormView(FormSchema schema, FormValidation validation, Map<String, ?> variables) {
		this(schema, validation, variables, Map.of());
	}

	/**
	 * A form whose selects may ask for better ways to choose.
	 * @param variables as above; read anew with every change, so that the screen may
	 * follow what is chosen
	 * @param pickers by the name that selects have as custom property {@code picker}
	 */
	public FormView(FormSchema schema, FormValidation validation, Map<String, ?> variables,
			Map<String, Picker<?>> pickers) {
		this.schema = schema;
		this.validation = validation;
		this.variables = variables;
		this.body = new SectionBody(schema.components(),
				new Controls(validation.clock(), validation.files(), pickers, this::changed));
		addClassName("form");
		add(this.summary, this.body.component());
		setAnswers(schema.firstAnswers(variables));
	}

	/**
	 * Shows these answers instead of the present ones: a draft, or what was sent before.
	 */
	public void setAnswers(Map<String, ? extends @Nullable Object> answers) {
		this.body.show(answers);
		refresh();
		show(List.of());
	}

	/**
	 * Everything on the screen as it stands, also what is hidden or wrong: to go on
	 * later.
	 */
	public Map<String, @Nullable Object> getDraft() {
		var draft = new LinkedHashMap<String, @Nullable Object>();
		this.body.collect(List.of(), draft);
		return draft;
	}

	/** The answers to keep; see {@link FormAnswers#values()}. */
	public Map<String, @Nullable Object> getAnswers() {
		return check().values();
	}

	/**
	 * Judges the answers, shows what is wrong and leads the person to the first of it.
	 * @return whether nothing is wrong
	 */
	public boolean validate() {
		showProblems(problems());
		return this.problems.isEmpty();
	}

	/** Shows problems that were found elsewhere, as {@link #validate()} shows its own. */
	public void showProblems(List<FormProblem> found) {
		show(found);
		this.body.places()
			.filter((place) -> this.problems.containsKey(place.path()))
			.findFirst()
			.ifPresent(FormPart.Place::focus);
	}

	/** Whether the form is only to look at; then nothing is shown as wrong. */
	public void setReadOnly(boolean readOnly) {
		this.readOnly = readOnly;
		refresh();
		if (readOnly) {
			show(List.of());
		}
	}

	public boolean isReadOnly() {
		return this.readOnly;
	}

	/**
	 * Hears of every change by the person, when typing pauses: the place to save a draft.
	 */
	public Registration addAnswersChangeListener(ComponentEventListener<AnswersChange> listener) {
		return addListener(AnswersChange.class, listener);
	}

	private void changed() {
		refresh();
		if (!this.problems.isEmpty()) {
			var still = problems().stream().filter((problem) -> this.problems.containsKey(problem.path())).toList();
			show(still);
		}
		fireEvent(new AnswersChange(this));
	}

	private FormState refresh() {
		var draft = getDraft();
		for (int round = 0;; round++) {
			var state = this.validation.state(this.schema, draft, this.variables);
			this.body.refresh(state.fields(), this.readOnly);
			var after = getDraft();
			if (after.equals(draft) || round == MOST_ROUNDS) {
				return state;
			}
			draft = after;
		}
	}

	private FormAnswers check() {
		return this.validation.check(this.schema, getDraft(), this.variables);
	}

	/**
	 * What a field could not even read comes before what its empty answer would break.
	 */
	private List<FormProblem> problems() {
		var unreadable = new LinkedHashMap<String, FormProblem>();
		this.body.places().forEach((place) -> {
			var key = place.unreadable();
			if (key != null) {
				unreadable.put(place.path(), new FormProblem(place.path(), place.title(), key, List.of()));
			}
		});
		var judged = check().problems().stream().filter((problem) -> !unreadable.containsKey(problem.path()));
		var all = Stream.concat(unreadable.values().stream(), judged).toList();
		var order = this.body.places().map(FormPart.Place::path).toList();
		return all.stream()
			.sorted(java.util.Comparator.comparingInt((problem) -> order.indexOf(problem.path())))
			.toList();
	}

	private void show(List<FormProblem> found) {
		this.problems.clear();
		found.forEach((problem) -> this.problems.putIfAbsent(problem.path(), problem));
		this.body.places().forEach((place) -> {
			var problem = this.problems.get(place.path());
			place.fault((problem != null) ? words(problem) : null);
		});
		this.summary.show(this.problems.values().stream().map(this::entry).toList());
	}

	private ErrorSummary.Entry entry(FormProblem problem) {
		return new ErrorSummary.Entry(getTranslation("forms.view.entry", problem.label(), words(problem)),
				() -> this.body.places()
					.filter((place) -> place.path().equals(problem.path()))
					.findFirst()
					.ifPresent(FormPart.Place::focus));
	}

	private String words(FormProblem problem) {
		return getTranslation(problem.messageKey(), problem.args().toArray());
	}

}
