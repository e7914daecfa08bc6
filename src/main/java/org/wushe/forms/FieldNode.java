package org.wushe.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A component at one place, while it is being found out what is visible. Changes until
 * {@link FormState} has settled.
 */
final class FieldNode {

	private final FormField field;

	private final String path;

	private final String within;

	private final Reading given;

	private final @Nullable Reading supplied;

	private final List<List<FieldNode>> parts;

	private boolean visible = true;

	private boolean readonly;

	FieldNode(FormField field, String path, String within, Reading given, @Nullable Reading supplied,
			List<List<FieldNode>> parts) {
		this.field = field;
		this.path = path;
		this.within = within;
		this.given = given;
		this.supplied = supplied;
		this.parts = parts;
	}

	FormField field() {
		return this.field;
	}

	String path() {
		return this.path;
	}

	String within() {
		return this.within;
	}

	List<List<FieldNode>> parts() {
		return this.parts;
	}

	boolean visible() {
		return this.visible;
	}

	boolean readonly() {
		return this.readonly;
	}

	/** What can only be looked at keeps the value that came with the form. */
	private Reading reading() {
		return (this.readonly && this.supplied != null) ? this.supplied : this.given;
	}

	@Nullable Object value() {
		var value = (reading() instanceof Reading.Accepted(var accepted)) ? accepted : null;
		return (value == null && this.field instanceof Question question) ? question.blank() : value;
	}

	@Nullable Finding refusal() {
		return (reading() instanceof Reading.Refused(var finding)) ? finding : null;
	}

	/**
	 * Takes over what the conditions say.
	 * @return whether that is news
	 */
	boolean settle(boolean visible, boolean readonly) {
		var news = this.visible != visible || this.readonly != readonly;
		this.visible = visible;
		this.readonly = readonly;
		return news;
	}

	/** Writes the answers of what is visible, and wanted, below an object. */
	static void write(List<FieldNode> nodes, Map<String, @Nullable Object> target, Predicate<Question> wanted) {
		write(nodes, List.of(), target, wanted);
	}

	private static void write(List<FieldNode> nodes, List<String> above, Map<String, @Nullable Object> target,
			Predicate<Question> wanted) {
		nodes.stream().filter(FieldNode::visible).forEach((node) -> {
			switch (node.field) {
				case Question question when wanted.test(question) ->
					AnswerTree.put(target, AnswerTree.path(above, question.binding().key()), node.value());
				case GroupSection group ->
					write(node.parts.getFirst(), AnswerTree.path(above, group.path()), target, wanted);
				case ListSection list -> AnswerTree.put(target, AnswerTree.path(above, list.path()), node.rows(wanted));
				case Question _, Ornament _ -> {
				}
			}
		});
	}

	private List<Map<String, @Nullable Object>> rows(Predicate<Question> wanted) {
		var rows = new ArrayList<Map<String, @Nullable Object>>();
		for (int i = 0; i < this.parts.size(); i++) {
			rows.add(row(i, wanted));
		}
		return rows;
	}

	/** The answers of one row of a list. */
	Map<String, @Nullable Object> row(int number) {
		return row(number, (question) -> true);
	}

	private Map<String, @Nullable Object> row(int number, Predicate<Question> wanted) {
		var row = new LinkedHashMap<String, @Nullable Object>();
		write(this.parts.get(number), row, wanted);
		return row;
	}

}
