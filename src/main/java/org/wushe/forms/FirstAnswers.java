package org.wushe.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a form begins with: what is known, else the defaults of the schema. */
final class FirstAnswers {

	private FirstAnswers() {
	}

	static Map<String, @Nullable Object> of(List<FormField> components, @Nullable Object known) {
		var answers = new LinkedHashMap<String, @Nullable Object>();
		collect(components, List.of(), known, answers);
		return answers;
	}

	private static void collect(List<FormField> components, List<String> above, @Nullable Object known,
			Map<String, @Nullable Object> answers) {
		for (var field : components) {
			switch (field) {
				case Question question -> {
					var path = Tree.path(above, question.binding().key());
					var value = Tree.get(known, path).orElse(question.binding().defaultValue());
					if (value != null) {
						Tree.put(answers, path, value);
					}
				}
				case GroupSection group -> collect(group.components(), Tree.path(above, group.path()), known, answers);
				case ListSection list -> {
					var path = Tree.path(above, list.path());
					Tree.put(answers, path, rows(list, Tree.get(known, path).orElse(null)));
				}
				case Ornament _ -> {
				}
			}
		}
	}

	private static List<Map<String, @Nullable Object>> rows(ListSection list, @Nullable Object known) {
		var rows = new ArrayList<Map<String, @Nullable Object>>();
		if (known instanceof List<?> items) {
			items.forEach((item) -> rows.add(of(list.components(), item)));
		}
		else {
			for (int i = 0; i < list.startRows(); i++) {
				rows.add(of(list.components(), null));
			}
		}
		return rows;
	}

}
