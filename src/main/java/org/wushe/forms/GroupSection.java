package org.wushe.forms;

import java.util.List;

/** Fields that belong together, under one heading. */
public record GroupSection(Frame frame, List<String> path, List<FormField> components,
		boolean outlined) implements Section {

	static FormField read(Component component) {
		var frame = component.frame("label");
		return new GroupSection(frame, component.path(), component.children(), component.truth("showOutline"));
	}

}
