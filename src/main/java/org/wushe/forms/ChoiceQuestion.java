package org.wushe.forms;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One of several options.
 *
 * @param open whether all options are in sight ({@code radio}) or behind a list
 * ({@code select})
 * @param searchable whether the list can be searched by typing
 */
public record ChoiceQuestion(Frame frame, Binding binding, Options options, boolean open,
		boolean searchable) implements Question {

	static FormField read(Component component) {
		return new ChoiceQuestion(component.frame("label"), component.binding(), Options.read(component),
				component.type().equals("radio"), component.truth("searchable"));
	}

	@Override
	public @Nullable Object blank() {
		return null;
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		return new Reading.Accepted(raw.equals("") ? null : Option.normal(raw));
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		return state.options(this.options).stream().anyMatch((option) -> option.value().equals(value))
				? Optional.empty() : Optional.of(Finding.of("notAnOption"));
	}

}
