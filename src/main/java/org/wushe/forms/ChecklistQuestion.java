package org.wushe.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Any of several options. Its answer is a list of distinct values.
 *
 * @param open whether all options are in sight ({@code checklist}) or behind a list
 * ({@code taglist})
 */
public record ChecklistQuestion(Frame frame, Binding binding, Options options, boolean open) implements Question {

	static FormField read(Component component) {
		return new ChecklistQuestion(component.frame("label"), component.binding(), Options.read(component),
				component.type().equals("checklist"));
	}

	@Override
	public Object blank() {
		return List.of();
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		if (!(raw instanceof List<?> list)) {
			return Reading.refused("notAList");
		}
		return new Reading.Accepted(List.copyOf(list.stream()
			.map(Option::normal)
			.filter(java.util.Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new))));
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		var known = state.options(this.options).stream().map(Option::value).collect(Collectors.toSet());
		return known.containsAll((List<?>) value) ? Optional.empty() : Optional.of(Finding.of("notAnOption"));
	}

}
