package org.wushe.forms;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Yes or no. Required means yes. */
public record CheckboxQuestion(Frame frame, Binding binding) implements Question {

	static FormField read(Component component) {
		return new CheckboxQuestion(component.frame("label"), component.binding());
	}

	@Override
	public @Nullable Object blank() {
		return false;
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		return (raw instanceof Boolean) ? new Reading.Accepted(raw) : Reading.refused("notYesOrNo");
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		return Optional.empty();
	}

}
