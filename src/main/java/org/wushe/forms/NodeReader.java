package org.wushe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads raw answers along a schema; what no component asks for is left behind. */
final class NodeReader {

	private static final int MOST_ROWS = 2_000;

	private final FormContext context;

	private int rowsLeft = MOST_ROWS;

	NodeReader(FormContext context) {
		this.context = context;
	}

	/**
	 * The components of one section.
	 * @param answers the answers of the section
	 * @param variables what came with the form for the section; null in lists, whose rows
	 * come and go
	 */
	List<FieldNode> read(List<FormField> components, @Nullable Object answers, @Nullable Object variables, String above,
			String within) {
		return components.stream().map((field) -> read(field, answers, variables, above, within)).toList();
	}

	private FieldNode read(FormField field, @Nullable Object answers, @Nullable Object variables, String above,
			String within) {
		return switch (field) {
			case Question question -> {
				var key = question.binding().key();
				var supplied = AnswerTree.get(variables, key).map((raw) -> question.read(raw, this.context.setting()));
				var given = AnswerTree.get(answers, key)
					.map((raw) -> question.read(raw, this.context.setting()))
					.orElseGet(() -> new Reading.Accepted(null));
				yield new FieldNode(field, above + String.join(".", key), within, given, supplied.orElse(null),
						List.of());
			}
			case GroupSection group -> {
				var path = above + String.join(".", group.path());
				var inner = AnswerTree.get(answers, group.path());
				var reading = (inner.isEmpty() || inner.get() instanceof Map) ? new Reading.Accepted(null)
						: Reading.refused("notAnObject");
				var fields = read(group.components(), inner.orElse(null),
						AnswerTree.get(variables, group.path()).orElse(null),
						group.path().isEmpty() ? above : path + ".", within);
				yield new FieldNode(field, path, within, reading, null, List.of(fields));
			}
			case ListSection list -> rows(list, answers, above, within);
			case Ornament _ -> new FieldNode(field, above, within, new Reading.Accepted(null), null, List.of());
		};
	}

	private FieldNode rows(ListSection list, @Nullable Object answers, String above, String within) {
		var path = above + String.join(".", list.path());
		var raw = AnswerTree.get(answers, list.path()).orElse(List.of());
		Reading reading = new Reading.Accepted(null);
		var rows = new ArrayList<List<FieldNode>>();
		if (!(raw instanceof List<?> items) || !items.stream().allMatch(Map.class::isInstance)) {
			reading = Reading.refused("notRows");
		}
		else if (items.size() > Math.min(list.maxRows(), this.rowsLeft)) {
			reading = Reading.refused("tooManyRows", String.valueOf(Math.min(list.maxRows(), this.rowsLeft)));
		}
		else {
			this.rowsLeft -= items.size();
			var name = list.frame().label().source();
			for (int i = 0; i < items.size(); i++) {
				var place = (name.isBlank() ? path : name) + " " + (i + 1);
				rows.add(read(list.components(), items.get(i), null, path + "[" + i + "].",
						within.isEmpty() ? place : within + " · " + place));
			}
		}
		return new FieldNode(list, path, within, reading, null, rows);
	}

}
