package org.wushe.forms;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The same fields once for each of several things.
 *
 * @param editable whether the person may add and remove rows
 * @param startRows how many rows an empty form begins with
 * @param minRows the custom property {@code minRows}, else 0
 * @param maxRows the custom property {@code maxRows}, else {@value #MOST_ROWS}
 */
public record ListSection(Frame frame, List<String> path, List<FormField> components, boolean outlined,
		boolean editable, int startRows, int minRows, int maxRows) implements Section {

	static final int MOST_ROWS = 200;

	/** The answers that a new row begins with. */
	public Map<String, @Nullable Object> newRow() {
		return FirstAnswers.of(this.components, null);
	}

	static FormField read(Component component) {
		if (component.falsehood("isRepeating")) {
			return GroupSection.read(component);
		}
		var frame = component.frame("label");
		var path = component.path();
		if (path.isEmpty()) {
			component.fault("pathMissing");
		}
		int maxRows = Math.min(component.property("maxRows", MOST_ROWS), MOST_ROWS);
		int minRows = Math.min(component.property("minRows", 0), maxRows);
		int startRows = Math.clamp(component.number("defaultRepetitions", 1), minRows, maxRows);
		return new ListSection(frame, path, component.children(), component.truth("showOutline"),
				!component.falsehood("allowAddRemove"), startRows, minRows, maxRows);
	}

}
