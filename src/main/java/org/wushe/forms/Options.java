package org.wushe.forms;

import java.util.List;

/** Where the options of a choice come from. */
public sealed interface Options {

	/** They stand in the schema. */
	record Listed(List<Option> options) implements Options {
	}

	/** They come with the form, as the variable of that name. */
	record Supplied(String variable) implements Options {
	}

	/** They follow from other answers. */
	record Computed(Expression expression) implements Options {
	}

	static Options read(Component component) {
		if (component.has("valuesKey")) {
			return new Supplied(component.text("valuesKey"));
		}
		if (component.has("values")) {
			return new Listed(Option.all(component.value("values")).stream().map(component::translated).toList());
		}
		var expression = component.expression("valuesExpression");
		if (expression == null) {
			component.fault("optionsMissing");
			return new Listed(List.of());
		}
		return new Computed(expression);
	}

}
