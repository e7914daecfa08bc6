package org.wushe.forms;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What every component of a form has, whatever its type.
 *
 * @param id unique in the form
 * @param label what it is called
 * @param description a helping text beside it
 * @param hide the condition under which it is not there at all
 * @param layout where it stands
 * @param properties custom properties of the schema's author, e.g. {@code maxRows}
 */
public record Frame(String id, Template label, Template description, @Nullable Expression hide, Layout layout,
		Map<String, String> properties) {

	/**
	 * The place in form-js' grid of sixteen columns.
	 *
	 * @param row components of the same row stand side by side; empty for a row of its
	 * own
	 * @param columns how many columns it takes; null for an equal share of the row
	 */
	public record Layout(String row, @Nullable Integer columns) {

		public static final int GRID = 16;

	}

}
