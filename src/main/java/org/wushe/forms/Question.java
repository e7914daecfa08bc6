package org.wushe.forms;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A component that asks for an answer. */
public sealed interface Question extends FormField permits TextQuestion, NumberQuestion, DatetimeQuestion,
		CheckboxQuestion, ChoiceQuestion, ChecklistQuestion, FileQuestion {

	Binding binding();

	/** The answer of someone who did not answer, as form-js has it. */
	@Nullable Object blank();

	/** Brings a raw answer into the type of the question, or finds why it cannot. */
	Reading read(Object raw, Setting setting);

	/** Whether this is no answer at all. */
	default boolean isBlank(@Nullable Object value) {
		return value == null || value.equals(blank());
	}

	/** What the rules of the question say against an answer that is not blank. */
	Optional<Finding> check(Object value, FieldState state);

}
