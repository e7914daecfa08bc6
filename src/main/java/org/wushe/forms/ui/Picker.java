package org.wushe.forms.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.combobox.ComboBox;

/**
 * A better way to choose than a list of options, brought by the screen around the form. A
 * select asks for it by its custom property {@code picker}; other programs that show the
 * form offer the plain list.
 *
 * @param field made once for each question
 * @param answer the answer that a choice stands for
 * @param choice what an answer stands for, if it is still there
 */
public record Picker<V>(Supplier<? extends ComboBox<V>> field, Function<V, String> answer,
		Function<String, Optional<V>> choice) {

	FieldControl control(Runnable changed) {
		return new ValueControl<V, ComboBox<V>>(this.field.get(), this.answer::apply,
				raw -> this.choice.apply(raw.toString()), "notAnOption", changed);
	}

}
