package org.wushe.forms.ui;

import java.util.Optional;
import java.util.function.Function;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;
import org.wushe.forms.Question;
import org.wushe.ui.ComponentTexts;

/**
 * A Vaadin field as a control. Its own validation is off, for there is only one; it is
 * only asked whether something was typed that it cannot read.
 */
class ValueControl<V, C extends AbstractField<C, V> & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V> & HasValidationProperties & HasValidator<V>>
		implements FieldControl {

	private final C field;

	private final Function<V, @Nullable Object> answer;

	private final Function<Object, Optional<V>> value;

	private final String unreadable;

	/**
	 * A control around a field.
	 * @param answer the raw answer of a value that is not empty
	 * @param value the value of a raw answer, if it has one
	 * @param unreadable the rule that is broken by what the field cannot read
	 */
	ValueControl(C field, Function<V, @Nullable Object> answer, Function<Object, Optional<V>> value, String unreadable,
			Runnable changed) {
		this.field = ComponentTexts.speak(field);
		this.answer = answer;
		this.value = value;
		this.unreadable = "forms.problem." + unreadable;
		field.setManualValidation(true);
		field.setWidthFull();
		field.addValueChangeListener((change) -> {
			if (change.isFromClient()) {
				changed.run();
			}
		});
	}

	@Override
	public Component component() {
		return this.field;
	}

	C field() {
		return this.field;
	}

	@Override
	public @Nullable Object answer() {
		return this.field.isEmpty() ? null : this.answer.apply(this.field.getValue());
	}

	@Override
	public void show(@Nullable Object answer) {
		this.field
			.setValue(Optional.ofNullable(answer).flatMap(this.value::apply).orElseGet(this.field::getEmptyValue));
	}

	/**
	 * That an answer is required stands in words in the label. Beyond that it may be
	 * marked for screen readers, but not on buttons and groups (ARIA 1.2, aria-required).
	 */
	private boolean maySayRequired() {
		return switch (component()) {
			case Select<?> _, CheckboxGroup<?> _, DateTimePicker _ -> false;
			default -> true;
		};
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		var closed = readOnly || state.readonly();
		var required = state.required() && !closed;
		this.field
			.setLabel(required ? state.label() + this.field.getTranslation("forms.view.required") : state.label());
		this.field.setRequiredIndicatorVisible(required && maySayRequired());
		this.field.setHelperText(state.description());
		this.field.setReadOnly(closed);
		this.field.setEnabled(!(state.field() instanceof Question question && question.binding().disabled()));
	}

	@Override
	public Optional<String> unreadable() {
		if (!this.field.isEmpty()) {
			return Optional.empty();
		}
		var judgement = this.field.getDefaultValidator().apply(this.field.getValue(), new ValueContext(this.field));
		return judgement.isError() ? Optional.of(this.unreadable) : Optional.empty();
	}

	@Override
	public void fault(@Nullable String message) {
		this.field.setErrorMessage(message);
		this.field.setInvalid(message != null);
	}

}
