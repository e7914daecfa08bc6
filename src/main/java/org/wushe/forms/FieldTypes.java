package org.wushe.forms;

import java.util.Map;
import java.util.function.Function;

/** Every type of component that is understood, by its name in the schema. */
final class FieldTypes {

	private static final Map<String, Function<Component, FormField>> TYPES = Map.ofEntries(
			Map.entry("textfield", TextQuestion::read), Map.entry("textarea", TextQuestion::read),
			Map.entry("number", NumberQuestion::read), Map.entry("datetime", DatetimeQuestion::read),
			Map.entry("checkbox", CheckboxQuestion::read), Map.entry("select", ChoiceQuestion::read),
			Map.entry("radio", ChoiceQuestion::read), Map.entry("checklist", ChecklistQuestion::read),
			Map.entry("taglist", ChecklistQuestion::read), Map.entry("filepicker", FileQuestion::read),
			Map.entry("group", GroupSection::read), Map.entry("dynamiclist", ListSection::read),
			Map.entry("text", Ornament.Prose::read), Map.entry("separator", Ornament.Separator::read),
			Map.entry("spacer", Ornament.Spacer::read), Map.entry("button", Ornament.Button::read));

	private FieldTypes() {
	}

	static FormField read(Component component) {
		return TYPES.getOrDefault(component.type(), Ornament.Unsupported::read).apply(component);
	}

}
