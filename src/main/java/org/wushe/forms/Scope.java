package org.wushe.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an expression sees at its place: all answers by name, {@code this} row,
 * {@code parent} and the row numbers {@code i}, also as {@code _this_} and so on.
 *
 * @param data the answers and variables of the whole form
 * @param row the answers of this row; the whole form's outside of lists
 * @param parent what the enclosing row sees; null outside of lists
 * @param numbers the numbers of the enclosing rows, from 1
 */
record Scope(Map<String, @Nullable Object> data, Map<String, @Nullable Object> row,
		@Nullable Map<String, @Nullable Object> parent, List<Integer> numbers) {

	static Scope of(Map<String, @Nullable Object> data) {
		return new Scope(data, data, null, List.of());
	}

	Scope inner(Map<String, @Nullable Object> row, int number) {
		var deeper = new ArrayList<>(this.numbers);
		deeper.add(number);
		return new Scope(this.data, row, view(this.row), List.copyOf(deeper));
	}

	Map<String, @Nullable Object> variables() {
		return view(this.data);
	}

	private Map<String, @Nullable Object> view(Map<String, @Nullable Object> names) {
		var special = new HashMap<String, @Nullable Object>();
		special.put("this", this.row);
		special.put("parent", this.parent);
		special.put("i", this.numbers);
		var view = new LinkedHashMap<>(special);
		view.putAll(names);
		special.forEach((name, value) -> view.put("_" + name + "_", value));
		return view;
	}

}
