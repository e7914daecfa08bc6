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
					var path = AnswerTree.path(above, question.binding().key());
					var value = AnswerTree.get(known, path).orElse(question.binding().defaultValue());
					if (value != null) {
						AnswerTree.put(answers, path, value);
					}
				}
				case GroupSection group ->
					collect(group.components(), AnswerTree.path(above, group.path()), known, answers);
				case ListSection list -> {
					var path = AnswerTree.path(above, list.path());
					AnswerTree.put(answers, path, rows(list, AnswerTree.get(known, path).orElse(null)));
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
